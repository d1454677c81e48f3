package org.gradeport.ui.filter;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A switch that shows each of its values as a button.
public final class SegmentedChoice<T> extends Div {

    private final transient Map<T, Button> buttons = new LinkedHashMap<>();
    private transient T chosen;

    /// @param changed hears what a person picks
    public SegmentedChoice(String label, List<T> values, T chosen, ItemLabelGenerator<T> words, Consumer<T> changed) {
        this.chosen = chosen;
        addClassName("seg");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        for (T value : values) {
            Button button = new Button(words.apply(value), _ -> {
                choose(value);
                changed.accept(value);
            });
            buttons.put(value, button);
            add(button);
        }
        choose(chosen);
    }

    /// Shows what is chosen without telling anybody.
    public void choose(T value) {
        chosen = value;
        buttons.forEach((each, button) -> {
            button.setClassName("on", each.equals(value));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each.equals(value)));
        });
    }

    /// What is chosen now.
    public T chosen() {
        return chosen;
    }
}
