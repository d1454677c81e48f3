package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// A part of a page: a heading, what can be done with the part as a whole, its content, and what is wrong with it.
public class Panel extends Section {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Paragraph error = new Paragraph();

    // What it calls on itself is Vaadin's own, which nobody overrides.
    @SuppressWarnings("this-escape")
    public Panel(String heading) {
        addClassNames("card", "panel");
        head.addClassName("panel-head");
        head.add(new H2(heading));
        error.addClassName("field-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        getElement().setAttribute("aria-label", heading);
        add(head, error);
    }

    /// Puts what can be done with the part beside its heading.
    public final void addToHead(Component... components) {
        head.add(components);
    }

    /// Says in addition what is wrong with the value of this key.
    public void refuse(String key, String sentence) {
        showError((error.getText() + " " + sentence).strip());
    }

    /// Takes back all that was wrong.
    public void accept() {
        showError("");
    }

    /// Says what is wrong; an empty sentence takes it back.
    public final void showError(String sentence) {
        error.setText(sentence);
        error.setVisible(!sentence.isEmpty());
    }
}
