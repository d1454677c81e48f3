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
import org.jspecify.annotations.Nullable;

/// Keeps a page's figures live while it is attached: soon after an export changed, at most every three seconds, and
/// every half minute for changes by other nodes and by time.
final class LiveRefresh {

    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final int QUIET_ROUNDS = 10;

    private final List<BackgroundLoader<?>> ofQueue;
    private final List<BackgroundLoader<?>> ofRuns;
    private final AtomicBoolean moved = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable Registration subscription;
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
        page.addAttachListener(_ -> subscription = broadcast.subscribe(this::onChange));
        page.addDetachListener(_ -> stop());
        background.whileOpen(page, INTERVAL, this::poll);
    }

    private void onChange(ExportStatus status) {
        moved.set(true);
        if (status.isFinal()) {
            ended.set(true);
        }
    }

    void poll(UI ui) {
        boolean due = ++quiet >= QUIET_ROUNDS;
        boolean runs = ended.getAndSet(false) || due;
        boolean queue = moved.getAndSet(false) || due;
        if (due) {
            quiet = 0;
        }
        if (runs || queue) {
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

    private void stop() {
        if (subscription != null) {
            subscription.remove();
            subscription = null;
        }
    }
}
