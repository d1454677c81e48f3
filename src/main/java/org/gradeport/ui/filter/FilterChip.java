package org.gradeport.ui.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/// A round button that shows the value of a filter and opens its choices.
public class FilterChip extends Composite<Div> {

    private final String label;
    private final Button button = new Button();

    protected FilterChip(String label) {
        this.label = label;
        button.addClassName("chip");
        button.setText(label);
        button.setIconAfterText(true);
        button.setIcon(VaadinIcon.CHEVRON_DOWN_SMALL.create());
    }

    @Override
    protected Div initContent() {
        Div holder = new Div(button);
        holder.addClassName("chip-holder");
        return holder;
    }

    /// The content of the popover.
    protected final void setPopover(Component choice) {
        Popover popover = new Popover(choice);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(label);
        popover.addClassName("chip-choice");
        getContent().add(popover);
    }

    /// The text of the selection; empty for the chip's label.
    protected final void show(String words) {
        button.setText(words.isEmpty() ? label : words);
        button.setAriaLabel(words.isEmpty() ? label : getTranslation("base.filter.is", label, words));
        button.setClassName("on", !words.isEmpty());
    }
}
