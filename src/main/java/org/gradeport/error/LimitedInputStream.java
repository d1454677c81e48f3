package org.gradeport.error;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.function.LongSupplier;

/// Reads a body up to a limit. Throws a `BodyTooLargeException` at the first byte if the declared length exceeds the
/// limit, else at the first byte beyond it.
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long declared;
    private final LongSupplier limit;
    private long read;

    /// @param declared the declared length; -1 if unknown
    /// @param limit evaluated at each read, since it may be raised meanwhile
    LimitedInputStream(ServletInputStream body, long declared, LongSupplier limit) {
        this.body = body;
        this.declared = declared;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        require(declared);
        int next = reading(body::read);
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        require(declared);
        int count = reading(() -> body.read(target, offset, length));
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

    private interface Reading {

        int read() throws IOException;
    }

    private static int reading(Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException e) {
            throw RefusedBody.status(e).isPresent() ? e : new BrokenBodyException(e);
        }
    }

    private void count(int more) throws IOException {
        read += more;
        require(read);
    }

    private void require(long size) throws IOException {
        long most = limit.getAsLong();
        if (size > most) {
            throw new BodyTooLargeException(most);
        }
    }
}
