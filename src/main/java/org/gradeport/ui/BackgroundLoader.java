package org.gradeport.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one part of a page in the background and shows it, so that a slow or failing part does not delay others. Its
/// methods are called in the page's session.
public final class BackgroundLoader<T> {

    private static final Logger log = LoggerFactory.getLogger(BackgroundLoader.class);

    private final BackgroundExecutor backgroundExecutor;
    private final Supplier<T> read;
    private final Consumer<T> show;
    private final Runnable failed;
    private long wanted;
    private boolean reading;

    /// @param read called on another thread, with the user of the page
    public BackgroundLoader(
            BackgroundExecutor backgroundExecutor, Supplier<T> read, Consumer<T> show, Runnable failed) {
        this.backgroundExecutor = backgroundExecutor;
        this.read = read;
        this.show = show;
        this.failed = failed;
    }

    /// Reads it again, unless a read is in progress.
    public void refresh(UI ui) {
        if (!reading) {
            start(ui);
        }
    }

    /// Reads it again and discards the result of a read in progress.
    public void restart(UI ui) {
        wanted++;
        start(ui);
    }

    private void start(UI ui) {
        long number = wanted;
        reading = true;
        var _ = backgroundExecutor.after(Duration.ZERO, () -> read(ui, number));
    }

    private void read(UI ui, long number) {
        try {
            T value = read.get();
            answer(ui, number, () -> show.accept(value));
        } catch (RuntimeException e) {
            log.warn("A part of a page could not be read", e);
            answer(ui, number, failed);
        }
    }

    private void answer(UI ui, long number, Runnable shown) {
        PageAccess.run(ui, () -> {
            if (number == wanted) {
                reading = false;
                shown.run();
            }
        });
    }
}
