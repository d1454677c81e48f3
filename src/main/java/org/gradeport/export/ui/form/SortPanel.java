package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.table.Column;
import org.gradeport.ui.Panel;

/// Selects the columns that the rows are ordered by; none for the dataset's default order.
final class SortPanel extends Panel {

    private final Consumer<List<Sort>> changed;
    private final Div rows = new Div();
    private final ComboBox<Column> more = new ComboBox<>();
    private List<Column> columns = List.of();
    private List<Sort> sorts = List.of();

    SortPanel(Consumer<List<Sort>> changed) {
        super(translate("export.new.sort"));
        this.changed = changed;
        rows.addClassName("sort-rows");
        more.setItemLabelGenerator(column -> getTranslation(column.label()));
        more.setWidthFull();
        more.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                List<Sort> longer = new ArrayList<>(sorts);
                longer.add(new Sort(event.getValue().key(), false));
                set(longer);
                more.focus();
            }
        });
        add(rows, more);
    }

    void show(Dataset dataset, RequestDraft requestDraft) {
        columns = dataset.columns();
        sorts = requestDraft.sort();
        draw();
    }

    private void set(List<Sort> order) {
        sorts = List.copyOf(order);
        draw();
        showError("");
        changed.accept(sorts);
    }

    private void draw() {
        rows.removeAll();
        sorts.forEach(sort -> rows.add(row(sort, label(sort.key()))));
        more.setItems(columns.stream().filter(column -> !isUsed(column)).toList());
        String prompt = getTranslation(sorts.isEmpty() ? "export.new.sort-usual" : "export.new.sort-then");
        more.setPlaceholder(prompt);
        more.setAriaLabel(prompt);
    }

    private Div row(Sort sort, String label) {
        Button way = new Button(
                getTranslation(sort.descending() ? "export.new.descending" : "export.new.ascending"),
                (sort.descending() ? VaadinIcon.ARROW_DOWN : VaadinIcon.ARROW_UP).create(),
                _ -> turn(sort));
        way.addClassName("small");
        way.setAriaLabel(getTranslation("export.new.turn", label, way.getText()));
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> remove(sort));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassNames("small", "icon-button");
        remove.setAriaLabel(getTranslation("export.new.sort-remove", label));
        Div name = new Div(label);
        name.addClassName("grow");
        Div row = new Div(name, way, remove);
        row.addClassName("sort-row");
        return row;
    }

    private void turn(Sort sort) {
        set(sorts.stream()
                .map(each -> each.equals(sort) ? new Sort(sort.key(), !sort.descending()) : each)
                .toList());
    }

    private void remove(Sort sort) {
        set(sorts.stream().filter(each -> !each.equals(sort)).toList());
    }

    private boolean isUsed(Column column) {
        return sorts.stream().anyMatch(sort -> sort.key().equals(column.key()));
    }

    private String label(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .map(column -> getTranslation(column.label()))
                .findFirst()
                .orElse(key);
    }
}
