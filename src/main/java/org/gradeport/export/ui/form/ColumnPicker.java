package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.ui.Panel;
import org.jspecify.annotations.Nullable;

/// Selects the columns of the file, their order and their names.
public final class ColumnPicker extends Panel implements ColumnRow.Moves {

    private final Consumer<List<Pick>> changed;
    private final OrderedList rows = new OrderedList();
    private final ComboBox<Column> more = new ComboBox<>();
    private List<Column> all = List.of();
    private List<Pick> usual = List.of();
    private List<Pick> picked = List.of();

    /// @param changed receives the new columns; an empty list means the dataset's defaults
    ColumnPicker(Consumer<List<Pick>> changed) {
        super(translate("export.new.columns"));
        this.changed = changed;
        addToHead(link("export.new.columns-all", this::pickAll), link("export.new.columns-usual", this::pickUsual));
        rows.addClassName("column-rows");
        more.setPlaceholder(getTranslation("export.new.columns-add"));
        more.setAriaLabel(getTranslation("export.new.columns-add"));
        more.setItemLabelGenerator(column -> getTranslation(column.label()));
        more.setWidthFull();
        more.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                add(event.getValue());
            }
        });
        add(rows, more);
    }

    void show(Dataset dataset, RequestDraft requestDraft) {
        all = dataset.columns();
        usual = dataset.defaultColumns().stream()
                .map(key -> new Pick(key, null))
                .toList();
        picked = requestDraft.picked(dataset);
        draw();
    }

    @Override
    public void move(String key, int to) {
        List<Pick> order = new ArrayList<>(picked);
        int from = index(key);
        if (from >= 0 && to >= 0 && to < order.size() && from != to) {
            order.add(to, order.remove(from));
            set(order);
            ((ColumnRow) rows.getComponentAt(to)).focusStep(to < from);
        }
    }

    @Override
    public void rename(String key, @Nullable String label) {
        picked = picked.stream()
                .map(pick -> pick.key().equals(key) ? new Pick(key, label) : pick)
                .toList();
        notifyListener();
    }

    @Override
    public void remove(String key) {
        set(picked.stream().filter(pick -> !pick.key().equals(key)).toList());
    }

    @Override
    public int index(String key) {
        return picked.stream().map(Pick::key).toList().indexOf(key);
    }

    private void add(Column column) {
        List<Pick> longer = new ArrayList<>(picked);
        longer.add(new Pick(column.key(), null));
        set(longer);
        more.focus();
    }

    private void pickAll() {
        List<Pick> order = new ArrayList<>(picked);
        all.stream()
                .filter(column -> index(column.key()) < 0)
                .forEach(column -> order.add(new Pick(column.key(), null)));
        set(order);
    }

    private void pickUsual() {
        set(usual);
    }

    private void set(List<Pick> order) {
        picked = List.copyOf(order);
        draw();
        notifyListener();
    }

    private void notifyListener() {
        showError("");
        changed.accept(picked.equals(usual) ? Collections.emptyList() : picked);
    }

    private void draw() {
        rows.removeAll();
        picked.forEach(pick -> rows.add(new ColumnRow(column(pick.key()), pick.label(), picked.size(), this)));
        List<Column> rest =
                all.stream().filter(column -> index(column.key()) < 0).toList();
        more.setItems(rest);
        more.setVisible(!rest.isEmpty());
    }

    // An unknown column is shown by its key, so that it can be removed.
    private Column column(String key) {
        return all.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseGet(() -> new Column(key, key, ColumnType.TEXT, 1));
    }

    private static Button link(String key, Runnable action) {
        Button button = new Button(translate(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("small");
        return button;
    }
}
