package org.gradeport.export.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.gradeport.table.Column;
import org.jspecify.annotations.Nullable;

/// One selected column: dragged by its handle or moved by its buttons, renamed in place.
final class ColumnRow extends ListItem {

    private static final int LONGEST = 100;

    /// The callbacks of a row.
    interface Moves {
        int index(String key);

        void move(String key, int to);

        /// A null label means the column's own.
        void rename(String key, @Nullable String label);

        void remove(String key);
    }

    private final Column column;
    private final String shown;
    private final Moves moves;
    private final Button up;
    private final Button down;

    ColumnRow(Column column, @Nullable String label, int columns, Moves moves) {
        this.column = column;
        this.shown = getTranslation(column.label());
        this.moves = moves;
        int index = moves.index(column.key());
        addClassName("column-row");
        add(handle(), name(label));
        up = step(VaadinIcon.ARROW_UP, "up", index - 1, index > 0);
        down = step(VaadinIcon.ARROW_DOWN, "down", index + 1, index < columns - 1);
        add(up, down, removal(columns > 1));
        acceptDrops();
    }

    /// Restores the focus after a move, so that the same key moves the row again.
    void focusStep(boolean upwards) {
        Button same = upwards ? up : down;
        (same.isEnabled() ? same : upwards ? down : up).focus();
    }

    private Span handle() {
        Span handle = new Span(VaadinIcon.GRID_V.create());
        handle.addClassName("handle");
        handle.setTitle(getTranslation("export.new.drag"));
        DragSource<Span> source = DragSource.create(handle);
        source.setDragData(column.key());
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragImage(this);
        return handle;
    }

    private void acceptDrops() {
        DropTarget<ColumnRow> target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(event -> event.getDragData()
                .filter(String.class::isInstance)
                .ifPresent(key -> moves.move((String) key, moves.index(column.key()))));
    }

    private TextField name(@Nullable String label) {
        TextField name = new TextField();
        name.setValue(label == null ? shown : label);
        name.setPlaceholder(shown);
        name.setAriaLabel(getTranslation("export.new.rename", shown));
        tellName(name, label);
        name.setMaxLength(LONGEST);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addClassName("in-place");
        name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                String given = given(event.getValue().strip());
                moves.rename(column.key(), given);
                tellName(name, given);
            }
        });
        return name;
    }

    /// Shows the column's name in the file if it differs from the field.
    private void tellName(TextField name, @Nullable String label) {
        boolean differs = label == null && !shown.equals(column.label());
        name.setHelperText(differs ? getTranslation("export.new.in-file", column.label()) : "");
    }

    private @Nullable String given(String name) {
        return name.isEmpty() || name.equals(column.label()) ? null : name;
    }

    private Button step(VaadinIcon icon, String way, int to, boolean possible) {
        Button button = button(icon, "export.new." + way);
        button.addClickListener(_ -> moves.move(column.key(), to));
        button.setEnabled(possible);
        return button;
    }

    private Button removal(boolean possible) {
        Button button = button(VaadinIcon.CLOSE_SMALL, "export.new.remove");
        button.addClickListener(_ -> moves.remove(column.key()));
        button.setEnabled(possible);
        return button;
    }

    private Button button(VaadinIcon icon, String key) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames("small", "icon-button");
        button.setAriaLabel(getTranslation(key, shown));
        return button;
    }
}
