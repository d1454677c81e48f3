package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gradeport.base.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// Runs what a page must not wait for, as the one who is signed in on the calling thread and in her language.
@SpringComponent
public class BackgroundExecutor implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundExecutor.class);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pages").factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("page-", 0).factory());

    /// Runs it once, after the delay; cancel the future to call it off.
    public ScheduledFuture<?> after(Duration delay, Runnable task) {
        return clock.schedule(onWorker(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Runs it again and again until the future is cancelled.
    public ScheduledFuture<?> every(Duration period, Runnable task) {
        return clock.scheduleAtFixedRate(onWorker(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Runs it again and again while the page is open.
    public void whileOpen(Component page, Duration period, Consumer<UI> task) {
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Future<?> poll = every(period, () -> {
                if (ui.isAttached()) {
                    task.accept(ui);
                }
            });
            page.addDetachListener(detached -> {
                poll.cancel(false);
                detached.unregisterListener();
            });
        });
    }

    // A new wrapper each time: one that runs twice at once mixes its threads' contexts up.
    private Runnable onWorker(Runnable task) {
        SecurityContext caller = SecurityContextHolder.getContext();
        Runnable carried = Texts.withCallersLocale(task);
        return () -> workers.execute(() -> logged(new DelegatingSecurityContextRunnable(carried, caller)));
    }

    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Work behind a page failed", e);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        workers.shutdownNow();
    }
}
