package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/// The first line of a view: its title, a short summary, and its actions.
public final class PageHeader extends Header {

    private final H1 title;
    private final Span sub = new Span();
    private final Span grow = new Span();

    public PageHeader(String text) {
        title = new H1(text);
        sub.addClassName("sub");
        sub.getElement().setAttribute("aria-live", "polite");
        grow.addClassName("grow");
        addClassName("page-header");
        add(title, sub, grow);
    }

    /// Changes the heading.
    public void setHeading(String text) {
        title.setText(text);
    }

    /// Sets the summary, such as `7 shown, 2 in progress`; read out when it changes.
    public void setSub(String text) {
        sub.setText(text);
    }

    /// Adds actions, the most important last.
    public PageHeader actions(Component... actions) {
        add(actions);
        return this;
    }
}
