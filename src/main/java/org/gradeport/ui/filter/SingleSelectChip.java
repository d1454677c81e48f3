package org.gradeport.ui.filter;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.function.Consumer;

/// A chip to select one of several values; the first means all.
public final class SingleSelectChip<T> extends FilterChip {

    private final RadioButtonGroup<T> group = new RadioButtonGroup<>();
    private final T any;
    private final ItemLabelGenerator<T> words;

    /// @param changed receives the user's selection
    public SingleSelectChip(String label, List<T> values, ItemLabelGenerator<T> words, Consumer<T> changed) {
        super(label);
        this.any = values.getFirst();
        this.words = words;
        group.setItems(values);
        group.setValue(any);
        group.setItemLabelGenerator(words);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setAriaLabel(label);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose(event.getValue());
                changed.accept(event.getValue());
            }
        });
        setPopover(group);
    }

    /// Shows a selection without calling the listener.
    public void choose(T value) {
        group.setValue(value);
        show(value.equals(any) ? "" : words.apply(value));
    }

    /// The present selection.
    public T chosen() {
        return group.getValue();
    }
}
