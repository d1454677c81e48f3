package org.gradeport.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thing that a page shows: read beside it, so that a slow or failing one holds nothing else, and shown on it. Its
/// methods are called in the page's session.
public final class BackgroundLoader<T> {

    private static final Logger log = LoggerFactory.getLogger(BackgroundLoader.class);

    private final BackgroundExecutor backgroundExecutor;
    private final Supplier<T> read;
    private final Consumer<T> show;
    private final Runnable failed;
    private long wanted;
    private boolean reading;

    /// @param read called on another thread, as the one who looks at the page
    public BackgroundLoader(
            BackgroundExecutor backgroundExecutor, Supplier<T> read, Consumer<T> show, Runnable failed) {
        this.backgroundExecutor = backgroundExecutor;
        this.read = read;
        this.show = show;
        this.failed = failed;
    }

    /// Reads it again, unless that is being done already.
    public void refresh(UI ui) {
        if (!reading) {
            start(ui);
        }
    }

    /// Reads it anew; what is being read by now is not shown, since something else is meant.
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
            log.warn("What a page shows could not be read", e);
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
