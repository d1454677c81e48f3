package org.gradeport.testing;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A mail server that answers when a test says so, and not before.
public final class DelayedReplies {

    private static final int ALL = 1_000_000;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final Semaphore free = new Semaphore(0);

    /// The next line whose answer the sender waits for, such as `DATA`; the server has it, and its answer is held back.
    public String asked() {
        try {
            return Objects.requireNonNull(asked.poll(30, TimeUnit.SECONDS), "Nobody asks the mail server anything");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Lets the next answer go.
    public void answer() {
        free.release();
    }

    /// Holds nothing back any more.
    public void hurry() {
        free.release(ALL);
    }

    void hear(String line) {
        asked.add(line);
    }

    void hold() {
        free.acquireUninterruptibly();
    }
}
