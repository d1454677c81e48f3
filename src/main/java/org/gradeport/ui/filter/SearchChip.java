package org.gradeport.ui.filter;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/// A round search field among the chips.
public final class SearchChip extends TextField {

    private static final int TYPING_MILLIS = 400;

    /// @param changed receives the text after a pause in typing
    public SearchChip(String placeholder, Consumer<String> changed) {
        addClassNames("chip", "chip-search");
        setPlaceholder(placeholder);
        setAriaLabel(placeholder);
        getStyle().set("--chip-letters", String.valueOf(placeholder.length()));
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TYPING_MILLIS);
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(event.getValue());
            }
        });
    }

    /// Shows a text without calling the listener; text that is being typed stays.
    public void show(String text) {
        if (!getValue().strip().equals(text)) {
            setValue(text);
        }
    }
}
