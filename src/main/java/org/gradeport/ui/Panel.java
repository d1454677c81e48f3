package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// A section of a page: a heading with actions, its content, and an error.
public class Panel extends Section {

    private final Div head = new Div();
    private final Paragraph error = new Paragraph();

    // The called methods are Vaadin's and are not overridden.
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

    /// Adds actions to the heading.
    public final void addToHead(Component... components) {
        head.add(components);
    }

    /// Adds the error of the value of this key.
    public void refuse(String key, String sentence) {
        showError((error.getText() + " " + sentence).strip());
    }

    /// Clears all errors.
    public void accept() {
        showError("");
    }

    /// Shows an error; an empty text clears it.
    public final void showError(String sentence) {
        error.setText(sentence);
        error.setVisible(!sentence.isEmpty());
    }
}
