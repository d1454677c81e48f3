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
import org.gradeport.base.Background;
import org.jspecify.annotations.Nullable;

/// Keeps one page's exports live while it is attached: at most three pushes a second, and none when nothing changed.
final class LiveExports {

    private static final Duration BEAT = Duration.ofMillis(350);

    private final ExportBroadcast news;
    private final Background background;
    private final LiveReader reader;
    private final Consumer<Changes> show;
    private final AtomicBoolean reading = new AtomicBoolean();
    private @Nullable Registration subscription;
    private @Nullable Future<?> beat;

    LiveExports(
            Component page, ExportBroadcast news, Background background, LiveReader reader, Consumer<Changes> show) {
        this.news = news;
        this.background = background;
        this.reader = reader;
        this.show = show;
        page.addAttachListener(this::start);
        page.addDetachListener(this::stop);
    }

    private void start(AttachEvent event) {
        UI ui = event.getUI();
        subscription = news.subscribe(reader);
        beat = background.every(BEAT, () -> beat(ui));
    }

    // A beat that outlasts the next one, on a slow database, is not joined by it.
    private void beat(UI ui) {
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
            var _ = ui.access(() -> show.accept(changes));
        }
    }

    private void stop(DetachEvent event) {
        if (subscription != null) {
            subscription.remove();
            subscription = null;
        }
        if (beat != null) {
            beat.cancel(false);
            beat = null;
        }
    }
}
