package org.gradeport.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageAccess;
import org.jspecify.annotations.Nullable;

/// Keeps one page's exports live while it is attached: at most three pushes a second, and none when nothing changed.
public final class LiveExports {

    private static final Duration INTERVAL = Duration.ofMillis(350);

    private final ExportBroadcast broadcast;
    private final BackgroundExecutor backgroundExecutor;
    private final LiveReader reader;
    private final Consumer<Changes> show;
    private final AtomicBoolean reading = new AtomicBoolean();
    private @Nullable Registration subscription;
    private @Nullable Future<?> poll;

    public LiveExports(
            Component page,
            ExportBroadcast news,
            BackgroundExecutor backgroundExecutor,
            LiveReader reader,
            Consumer<Changes> show) {
        this.broadcast = news;
        this.backgroundExecutor = backgroundExecutor;
        this.reader = reader;
        this.show = show;
        page.addAttachListener(this::start);
        page.addDetachListener(this::stop);
    }

    private void start(AttachEvent event) {
        UI ui = event.getUI();
        subscription = broadcast.subscribe(reader);
        poll = backgroundExecutor.every(INTERVAL, () -> poll(ui));
    }

    // A beat that outlasts the next one, on a slow database, is not joined by it.
    private void poll(UI ui) {
        if (reading.compareAndSet(false, true)) {
            try {
                push(ui, reader.changes());
            } finally {
                reading.set(false);
            }
        }
    }

    private void push(UI ui, Changes changes) {
        if (!changes.isEmpty() && ui.isAttached()) {
            PageAccess.run(ui, () -> show.accept(changes));
        }
    }

    private void stop(DetachEvent event) {
        if (subscription != null) {
            subscription.remove();
            subscription = null;
        }
        if (poll != null) {
            poll.cancel(false);
            poll = null;
        }
    }
}
