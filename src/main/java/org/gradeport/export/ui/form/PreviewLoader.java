package org.gradeport.export.ui.form;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageAccess;
import org.jspecify.annotations.Nullable;

/// Counts and reads first rows in the background; only the result of the latest request is shown.
final class PreviewLoader {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ExportService service;
    private final BackgroundExecutor backgroundExecutor;
    private final Consumer<ExportPreview> shown;
    private final Consumer<RuntimeException> failed;
    private final AtomicLong latest = new AtomicLong();
    private @Nullable Future<?> pending;

    PreviewLoader(
            ExportService service,
            BackgroundExecutor backgroundExecutor,
            Consumer<ExportPreview> shown,
            Consumer<RuntimeException> failed) {
        this.service = service;
        this.backgroundExecutor = backgroundExecutor;
        this.shown = shown;
        this.failed = failed;
    }

    /// Starts after a short pause, in which another request replaces this one.
    void load(UI ui, ExportRequest request) {
        stop();
        long number = latest.get();
        pending = backgroundExecutor.after(PAUSE, () -> read(ui, request, number));
    }

    /// Discards the pending result.
    void stop() {
        latest.incrementAndGet();
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private void read(UI ui, ExportRequest request, long number) {
        try {
            ExportPreview exportPreview = service.preview(request);
            answer(ui, number, () -> shown.accept(exportPreview));
        } catch (RuntimeException e) {
            answer(ui, number, () -> failed.accept(e));
        }
    }

    private void answer(UI ui, long number, Runnable show) {
        if (latest.get() == number) {
            PageAccess.run(ui, () -> {
                if (latest.get() == number) {
                    show.run();
                }
            });
        }
    }
}
