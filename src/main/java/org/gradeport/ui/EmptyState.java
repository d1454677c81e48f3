package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/// The content of an empty list: one sentence and usually one button.
public final class EmptyState extends Div {

    public EmptyState(VaadinIcon picture, String sentence, Component... actions) {
        Icon icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        addClassName("empty");
        add(icon, new Paragraph(sentence));
        add(actions);
    }
}
