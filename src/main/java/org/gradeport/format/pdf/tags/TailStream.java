package org.gradeport.format.pdf.tags;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Counts the bytes and remembers the last ones; does not close its target, and can be detached from it.
public final class TailStream extends FilterOutputStream {

    private static final int TAIL = 64;

    private byte[] tail = {};
    private long position;

    public TailStream(OutputStream out) {
        super(out);
    }

    long position() {
        return position;
    }

    /// The last bytes as Latin-1.
    String tail() {
        return new String(tail, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
        int kept = length >= TAIL ? 0 : Math.min(tail.length, TAIL - length);
        byte[] next = Arrays.copyOfRange(tail, tail.length - kept, tail.length + Math.min(length, TAIL));
        System.arraycopy(bytes, offset + length - (next.length - kept), next, kept, next.length - kept);
        tail = next;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
