package org.gradeport.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A commit, or a statement, at which a connection breaks.
///
/// @param text a text that was sent in its transaction
/// @param takesEffect whether it reaches the server
/// @param then runs at that moment
/// @param until the commit reaches the server after its connection broke, when another connection sends this text;
/// null
///     if it reaches it before
public record LostCommit(
        String text,
        boolean takesEffect,
        Runnable then,
        @Nullable String until,
        CountDownLatch sent,
        AtomicBoolean lost) {

    LostCommit(String text, boolean takesEffect, Runnable then) {
        this(text, takesEffect, then, null, new CountDownLatch(1), new AtomicBoolean());
    }

    static LostCommit late(String text, String until) {
        return new LostCommit(text, true, () -> {}, until, new CountDownLatch(1), new AtomicBoolean());
    }

    /// Whether it has happened.
    public boolean isLost() {
        return lost.get();
    }

    boolean isOf(byte[] packet) {
        return new String(packet, ISO_8859_1).contains(text);
    }

    boolean isLate() {
        return until != null;
    }

    /// Notices what another connection sends.
    void sees(String packet) {
        if (until != null && packet.contains(until)) {
            sent.countDown();
        }
    }

    void awaitText() {
        try {
            boolean _ = sent.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void happens() {
        // The portal may go on, and the test ask, as soon as its connection breaks.
        lost.set(true);
        then.run();
    }
}
