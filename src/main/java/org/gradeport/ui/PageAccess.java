package org.gradeport.ui;

import com.vaadin.flow.component.UI;
import org.gradeport.base.Texts;

/// Changes a page from another thread.
public final class PageAccess {

    private PageAccess() {}

    /// Runs the command in the page's session and language, as soon as the session is free; a page that is closed stays
    /// as it is.
    public static void run(UI page, Runnable command) {
        if (page.isAttached()) {
            var _ = page.access(
                    () -> Texts.withLocale(page.getLocale(), command).run());
        }
    }
}
