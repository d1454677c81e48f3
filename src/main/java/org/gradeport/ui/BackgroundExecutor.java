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
import org.springframework.context.SmartLifecycle;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/// Runs work of pages in the background, with the user and the language of the calling thread; none while the portal is
/// stopped or paused.
@SpringComponent
public class BackgroundExecutor implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundExecutor.class);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pages").factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("page-", 0).factory());
    private volatile boolean running = true;

    /// Runs it once, after the delay; cancel the future to prevent it.
    public ScheduledFuture<?> after(Duration delay, Runnable task) {
        return clock.schedule(onWorker(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Runs it repeatedly until the future is cancelled.
    public ScheduledFuture<?> every(Duration period, Runnable task) {
        return clock.scheduleAtFixedRate(onWorker(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Runs it again and again while the component is attached.
    public void whileAttached(Component component, Duration period, Consumer<UI> task) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Future<?> poll = every(period, () -> {
                if (ui.isAttached()) {
                    task.accept(ui);
                }
            });
            component.addDetachListener(detached -> {
                poll.cancel(false);
                detached.unregisterListener();
            });
        });
    }

    // A new wrapper each time, because one wrapper that runs twice at once mixes up the contexts of its threads.
    private Runnable onWorker(Runnable task) {
        SecurityContext caller = SecurityContextHolder.getContext();
        Runnable localized = Texts.withCallersLocale(task);
        return () -> {
            if (running) {
                workers.execute(() -> logged(new DelegatingSecurityContextRunnable(localized, caller)));
            }
        };
    }

    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Background work of a page failed", e);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the web server, whose last requests may need it.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        workers.shutdownNow();
    }
}
