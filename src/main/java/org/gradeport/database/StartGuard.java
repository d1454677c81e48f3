package org.gradeport.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Interrupts the start of the embedded server when the process is told to end, and lets it stop the server first.
/// Without it the process would wait until the server has started.
final class StartGuard implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StartGuard.class);
    private static final int PATIENCE_SECONDS = 60;

    private final Thread starter = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "embedded-database-start");

    StartGuard() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        log.info("The portal is told to stop; it ends the start of its database, and then itself");
        starter.interrupt();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process ends already, and the hook has done its work.
        }
    }
}
