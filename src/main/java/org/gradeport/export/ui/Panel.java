package org.gradeport.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// A part of a page: a heading, what can be done with the part as a whole, its content, and what is wrong with it.
class Panel extends Section {

    private final Div head = new Div();
    private final Paragraph error = new Paragraph();

    Panel(String heading) {
        addClassNames("card", "panel");
        head.addClassName("panel-head");
        head.add(new H2(heading));
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        getElement().setAttribute("aria-label", heading);
        add(head, error);
    }

    final void addToHead(Component... components) {
        head.add(components);
    }

    /// Says what is wrong; an empty sentence takes it back.
    final void refuse(String sentence) {
        error.setText(sentence);
        error.setVisible(!sentence.isEmpty());
    }
}
