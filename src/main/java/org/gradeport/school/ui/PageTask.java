package org.gradeport.school.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradeport.base.Texts;
import org.gradeport.error.ErrorId;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.Toast;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// Runs slow work of a page in the background, as the signed-in user and in their language.
final class PageTask {

    private PageTask() {}

    /// Runs the work in the background, then shows its result.
    static <T> void run(UI ui, Supplier<T> work, Consumer<T> show) {
        start("records-page", () -> {
            try {
                T result = work.get();
                PageAccess.run(ui, () -> show.accept(result));
            } catch (RuntimeException e) {
                String id = ErrorId.log(e);
                PageAccess.run(ui, () -> Toast.failed(ui.getTranslation("base.error.click", id)));
            }
        });
    }

    /// Starts the task in a new thread, with a copy of the authentication, because signing out clears the original.
    static void start(String name, Runnable task) {
        SecurityContextImpl caller = new SecurityContextImpl();
        caller.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Runnable localized = Texts.withCallersLocale(task);
        Thread.ofVirtual().name(name).start(new DelegatingSecurityContextRunnable(localized, caller));
    }
}
