package org.gradeport.format.excel;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes the zip of the workbook to a stream, which stays open.
final class ExcelZip implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Gate gate;
    private final ZipOutputStream zip;
    private final Instant created;
    private final Set<String> written = new HashSet<>();

    ExcelZip(OutputStream out, Instant created) {
        this.created = created;
        gate = new Gate(out);
        zip = new ZipOutputStream(new BufferedOutputStream(gate, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Starts a part, whose bytes go to `stream()`.
    void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(created.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        written.add(name);
    }

    OutputStream stream() {
        return zip;
    }

    /// Writes a complete part.
    void part(String name, byte[] bytes) throws IOException {
        begin(name);
        zip.write(bytes);
    }

    /// Writes the parts that are missing, and completes the file.
    void finish(Map<String, byte[]> parts) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!written.contains(part.getKey())) {
                part(part.getKey(), part.getValue());
            }
        }
        zip.finish();
        zip.flush();
    }

    /// Discards all further output.
    void shut() {
        gate.close();
    }

    /// Frees the native compressor; an unfinished file stays unfinished.
    @Override
    public void close() throws IOException {
        shut();
        zip.close();
    }

    private static final class Gate extends FilterOutputStream {

        private volatile boolean shut;

        Gate(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            if (!shut) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!shut) {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!shut) {
                out.flush();
            }
        }

        @Override
        public void close() {
            shut = true;
        }
    }
}
