package org.gradeport.testing;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Delays answers of a mail server until a test releases them.
public final class DelayedReplies {

    private static final int ALL = 1_000_000;

    private final BlockingQueue<String> nextLine = new LinkedBlockingQueue<>();
    private final Semaphore free = new Semaphore(0);

    /// The next line whose answer the sender waits for, such as `DATA`; the server has it, and its answer is delayed.
    public String nextLine() {
        try {
            return Objects.requireNonNull(nextLine.poll(30, TimeUnit.SECONDS), "Nobody asks the mail server anything");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Releases the next answer.
    public void answer() {
        free.release();
    }

    /// Releases all answers.
    public void hurry() {
        free.release(ALL);
    }

    void received(String line) {
        nextLine.add(line);
    }

    void hold() {
        free.acquireUninterruptibly();
    }
}
