package org.gradeport.chaos.site;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits: faults and the use of the portals take real time.
public final class Pause {

    private Pause() {}

    /// Waits this long.
    public static void of(Duration length) {
        try {
            boolean _ = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
