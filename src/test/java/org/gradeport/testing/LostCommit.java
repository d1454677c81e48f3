package org.gradeport.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.concurrent.atomic.AtomicBoolean;

/// A commit, or a statement, at which a connection breaks.
///
/// @param text a text that was sent in its transaction
/// @param takesEffect whether it reaches the server
/// @param then runs at that moment
public record LostCommit(String text, boolean takesEffect, Runnable then, AtomicBoolean lost) {

    LostCommit(String text, boolean takesEffect, Runnable then) {
        this(text, takesEffect, then, new AtomicBoolean());
    }

    /// Whether it has happened.
    public boolean isLost() {
        return lost.get();
    }

    boolean isOf(byte[] packet) {
        return new String(packet, ISO_8859_1).contains(text);
    }

    void happens() {
        then.run();
        lost.set(true);
    }
}
