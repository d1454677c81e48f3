package org.gradeport.error;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// Reads a body up to a limit, from a sender that is quick enough. Throws a `BodyTooLargeException` at the first byte
/// if
/// the declared length exceeds the limit, else at the first byte beyond it; a `SlowBodyException` if half a minute
/// after
/// the first byte fewer than 4 KB a second have arrived.
final class LimitedInputStream extends ServletInputStream {

    private static final long GRACE_SECONDS = 30;
    private static final long BYTES_PER_SECOND = 4096;

    private final ServletInputStream body;
    private final long declared;
    private final LongSupplier limit;
    private final LongSupplier nanoTime;
    private final long start;
    private long read;

    /// @param declared the declared length; -1 if unknown
    /// @param limit evaluated at each read, since it may be raised meanwhile
    LimitedInputStream(ServletInputStream body, long declared, LongSupplier limit, LongSupplier nanoTime) {
        this.body = body;
        this.declared = declared;
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public int read() throws IOException {
        require(declared);
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        require(declared);
        int count = body.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    private void count(int more) throws IOException {
        read += more;
        require(read);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - start);
        if (more > 0 && seconds > GRACE_SECONDS && read < seconds * BYTES_PER_SECOND) {
            throw new SlowBodyException();
        }
    }

    private void require(long size) throws IOException {
        long most = limit.getAsLong();
        if (size > most) {
            throw new BodyTooLargeException(most);
        }
    }
}
