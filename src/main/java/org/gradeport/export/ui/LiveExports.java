package org.gradeport.export.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageAccess;

/// Updates the exports on attached pages: at most three pushes a second, and none without a change.
@SpringComponent
public record LiveExports(
        ExportService service, ExportBroadcast broadcast, BackgroundExecutor background, Clock clock) {

    private static final Duration INTERVAL = Duration.ofMillis(350);

    /// Updates the exports of a page while the page is attached.
    ///
    /// @param belongs whether an export that is not shown yet belongs on the page
    public LiveReader open(Component page, Predicate<Export> belongs, Consumer<LiveReader.Changes> show) {
        LiveReader reader = new LiveReader(service, clock, belongs);
        page.addAttachListener(event -> start(event, reader, show));
        return reader;
    }

    private void start(AttachEvent event, LiveReader reader, Consumer<LiveReader.Changes> show) {
        UI ui = event.getUI();
        AtomicBoolean reading = new AtomicBoolean();
        Registration subscription = broadcast.subscribe(reader);
        Future<?> poll = background.every(INTERVAL, () -> poll(ui, reading, reader, show));
        event.getSource().addDetachListener(detached -> {
            detached.unregisterListener();
            subscription.remove();
            poll.cancel(false);
        });
    }

    // On a slow database a poll may outlast the interval; the next one is then left out.
    private static void poll(UI ui, AtomicBoolean reading, LiveReader reader, Consumer<LiveReader.Changes> show) {
        if (reading.compareAndSet(false, true)) {
            try {
                push(ui, reader.changes(), show);
            } finally {
                reading.set(false);
            }
        }
    }

    private static void push(UI ui, LiveReader.Changes changes, Consumer<LiveReader.Changes> show) {
        if (!changes.isEmpty()) {
            PageAccess.run(ui, () -> show.accept(changes));
        }
    }
}
