package org.gradeport.ui.filter;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gradeport.base.VisibleText;

/// A chip to select any of several values; none means all.
public final class MultiSelectChip<T> extends FilterChip {

    private final CheckboxGroup<T> group = new CheckboxGroup<>();
    private final ItemLabelGenerator<T> words;

    /// @param changed receives the user's selection
    public MultiSelectChip(String label, Collection<T> values, ItemLabelGenerator<T> words, Consumer<Set<T>> changed) {
        super(label);
        this.words = words;
        group.setItems(values);
        group.setItemLabelGenerator(words);
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setAriaLabel(label);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(new LinkedHashSet<>(event.getValue()));
            }
        });
        setPopover(group);
    }

    /// Shows a selection without calling the listener.
    public void choose(Predicate<T> chosen) {
        Set<T> values = group.getListDataView().getItems().filter(chosen).collect(Collectors.toSet());
        group.setValue(values);
        show(group.getListDataView()
                .getItems()
                .filter(values::contains)
                .map(words)
                .collect(VisibleText.joining(", ")));
    }

    /// What is chosen now, in the order of the values.
    public List<T> chosen() {
        return group.getListDataView()
                .getItems()
                .filter(group.getValue()::contains)
                .toList();
    }
}
