package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/// Runs work after the browser has rendered the page.
public final class WhenIdle {

    /// The event that the browser sends then.
    static final String EVENT = "browser-idle";

    private static final String TELL =
            "(window.requestIdleCallback ?? setTimeout)(() => this.dispatchEvent(new Event('%s')))".formatted(EVENT);

    private WhenIdle() {}

    /// Runs the work once, after the component is rendered.
    public static void run(Component part, Runnable later) {
        Element element = part.getElement();
        element.addEventListener(EVENT, _ -> later.run());
        element.executeJs(TELL);
    }
}
