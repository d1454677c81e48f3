package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/// Does what a page can wait for once the reader's browser has drawn the rest.
public final class WhenIdle {

    /// What the browser tells then.
    static final String EVENT = "browser-idle";

    private static final String TELL =
            "(window.requestIdleCallback ?? setTimeout)(() => this.dispatchEvent(new Event('%s')))".formatted(EVENT);

    private WhenIdle() {}

    /// Once, after this part of the page is shown.
    public static void run(Component part, Runnable later) {
        Element element = part.getElement();
        element.addEventListener(EVENT, _ -> later.run());
        element.executeJs(TELL);
    }
}
