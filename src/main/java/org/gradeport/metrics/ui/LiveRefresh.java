package org.gradeport.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradeport.export.ExportStatus;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.BackgroundLoader;
import org.gradeport.ui.PageAccess;

/// Refreshes the figures of an attached page: soon after an export changed, at most every three seconds, and every half
/// minute for changes by other nodes and by time.
final class LiveRefresh {

    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final int QUIET_ROUNDS = 10;

    private final List<BackgroundLoader<?>> ofQueue;
    private final List<BackgroundLoader<?>> ofRuns;
    private final AtomicBoolean moved = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private int quiet;

    /// @param ofQueue change with every status of an export
    /// @param ofRuns change when a run ends
    LiveRefresh(
            Component page,
            ExportStatusBroadcast broadcast,
            BackgroundExecutor background,
            List<BackgroundLoader<?>> ofQueue,
            List<BackgroundLoader<?>> ofRuns) {
        this.ofQueue = ofQueue;
        this.ofRuns = ofRuns;
        page.addAttachListener(_ -> {
            Registration subscription = broadcast.subscribe(this::onChange);
            page.addDetachListener(detached -> {
                subscription.remove();
                detached.unregisterListener();
            });
        });
        background.whileAttached(page, INTERVAL, this::poll);
    }

    private void onChange(ExportStatus status) {
        moved.set(true);
        if (status.isFinal()) {
            ended.set(true);
        }
    }

    private void poll(UI ui) {
        quiet = (quiet + 1) % QUIET_ROUNDS;
        boolean queue = moved.getAndSet(false) || quiet == 0;
        boolean runs = ended.getAndSet(false) || quiet == 0;
        if (queue || runs) {
            PageAccess.run(ui, () -> refresh(ui, queue, runs));
        }
    }

    private void refresh(UI ui, boolean queue, boolean runs) {
        if (queue) {
            ofQueue.forEach(figure -> figure.refresh(ui));
        }
        if (runs) {
            ofRuns.forEach(figure -> figure.refresh(ui));
        }
    }
}
