package org.gradeport.export.run;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gradeport.database.AfterCommit;
import org.springframework.stereotype.Component;

/// Wakes the workers of this node. The queue itself is the exports with status `QUEUED`, which
/// [org.gradeport.export.store.QueueOrder] orders.
@Component
public class ExportQueue {

    private final Phaser signals = new Phaser(1);

    /// Called within the transaction that puts an export in the queue; a free worker starts right after the commit.
    public void added() {
        AfterCommit.run(this::wake);
    }

    void wake() {
        signals.arrive();
    }

    /// A mark of the signals so far; read before looking for work, so that no later signal is missed.
    int mark() {
        return signals.getPhase();
    }

    /// Waits for a signal after the mark.
    void await(int mark, Duration longest) throws InterruptedException {
        try {
            signals.awaitAdvanceInterruptibly(mark, longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Other nodes add exports too, so the caller looks again.
        }
    }
}
