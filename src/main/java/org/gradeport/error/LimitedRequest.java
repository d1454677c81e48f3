package org.gradeport.error;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A request with a limited body.
final class LimitedRequest extends HttpServletRequestWrapper {

    private final long limit;
    private @Nullable ServletInputStream body;
    private @Nullable BufferedReader reader;

    LimitedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new LimitedInputStream(super.getInputStream(), getContentLengthLong(), this::limit);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(getInputStream(), charset()));
        }
        return reader;
    }

    private Charset charset() throws UnsupportedEncodingException {
        String name = getCharacterEncoding();
        try {
            return name == null ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException(name);
        }
    }

    private long limit() {
        return getAttribute(BodyLimitFilter.RAISED) instanceof Long raised ? raised : limit;
    }

    /// Reads a body up to a limit; throws a `BodyTooLargeException` at the first byte if the declared length exceeds
    /// it, else at the first byte beyond it.
    static final class LimitedInputStream extends ServletInputStream {

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
        }

        private void require(long size) throws IOException {
            long most = limit.getAsLong();
            if (size > most) {
                throw new BodyTooLargeException(most);
            }
        }
    }
}
