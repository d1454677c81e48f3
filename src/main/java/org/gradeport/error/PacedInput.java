package org.gradeport.error;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Reads a body from a sender that is quick enough; a `SlowBodyException` if fewer than 4 KB a second have arrived
/// after a time of grace. Only the time in which the server waits for the sender counts.
final class PacedInput implements InputBuffer {

    private static final long BYTES_PER_SECOND = 4096;

    private final InputBuffer body;
    private final Duration grace;
    private final LongSupplier nanoTime;
    private long waited;
    private long read;

    PacedInput(InputBuffer body, Duration grace, LongSupplier nanoTime) {
        this.body = body;
        this.grace = grace;
        this.nanoTime = nanoTime;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long start = nanoTime.getAsLong();
        int count = body.doRead(handler);
        waited += nanoTime.getAsLong() - start;
        read += Math.max(count, 0);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(waited);
        if (count > 0 && waited > grace.toNanos() && read < seconds * BYTES_PER_SECOND) {
            throw new SlowBodyException();
        }
        return count;
    }

    @Override
    public int available() {
        return body.available();
    }
}
