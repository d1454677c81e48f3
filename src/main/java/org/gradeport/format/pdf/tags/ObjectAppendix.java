package org.gradeport.format.pdf.tags;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Appends objects to a finished PDF as an incremental update (ISO 32000): in object streams with a cross-reference
/// stream, with nearly constant memory.
final class ObjectAppendix {

    private static final int IN_A_STREAM = 200;

    private final TailStream out;
    private final long previous;
    private final int first;
    private final int count;
    private final AsciiBuffer heads = new AsciiBuffer();
    private final AsciiBuffer bodies = new AsciiBuffer();
    private final List<Long> streams = new ArrayList<>();
    private int added;

    /// For `count` objects, numbered from `first`; `out` is at the end of the file.
    ObjectAppendix(TailStream out, int first, int count) {
        this.out = out;
        this.first = first;
        this.count = count;
        String tail = out.tail();
        int at = tail.lastIndexOf("startxref\n") + "startxref\n".length();
        previous = Long.parseLong(tail.substring(at, tail.indexOf('\n', at)));
    }

    /// Adds the object with the next number.
    void add(AsciiBuffer body) throws IOException {
        heads.append(first + added++).append(" ").append(bodies.length()).append(" ");
        bodies.append(body).append("\n");
        if (added % IN_A_STREAM == 0) {
            flush();
        }
    }

    /// Replaces an earlier object, and ends the file.
    void finish(int replaced, String body, String trailer) throws IOException {
        if (added != count) {
            throw new IllegalStateException("%d objects were announced and %d added".formatted(count, added));
        }
        if (heads.length() > 0) {
            flush();
        }
        long replacement = out.position();
        print(replaced + " 0 obj\n" + body + "\nendobj\n");
        streams.add(out.position());
        int size = first + count + streams.size();
        stream(
                size - 1,
                "/Type/XRef/Size %d/Index[%d 1 %d %d]/W[1 8 2]/Prev %d%s/DecodeParms<</Predictor 12/Columns 11>>"
                        .formatted(size, replaced, first, size - first, previous, trailer),
                entries(replacement));
        print("startxref\n%d\n%%%%EOF\n".formatted(streams.getLast()));
    }

    private void flush() throws IOException {
        int objects = (added - 1) % IN_A_STREAM + 1;
        int number = first + count + streams.size();
        streams.add(out.position());
        DeflatedBytes deflatedBytes = new DeflatedBytes();
        deflatedBytes.write(heads.toBytes());
        deflatedBytes.write(bodies.toBytes());
        stream(number, "/Type/ObjStm/N %d/First %d".formatted(objects, heads.length()), deflatedBytes);
        heads.clear();
        bodies.clear();
    }

    private DeflatedBytes entries(long replacement) {
        XrefRows rows = new XrefRows();
        rows.add(1, replacement, 0);
        for (int i = 0; i < count; i++) {
            rows.add(2, first + count + i / IN_A_STREAM, i % IN_A_STREAM);
        }
        streams.forEach(position -> rows.add(1, position, 0));
        return rows.packed();
    }

    private void stream(int number, String dictionary, DeflatedBytes content) throws IOException {
        byte[] bytes = content.bytes();
        print("%d 0 obj\n<<%s/Length %d/Filter/FlateDecode>>stream\n".formatted(number, dictionary, bytes.length));
        out.write(bytes);
        print("\nendstream\nendobj\n");
    }

    private void print(String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
    }

    /// Rows of a cross-reference stream with widths 1, 8 and 2, each written as its difference from the row before
    /// (PNG's predictor *up*), which compresses regular rows very well.
    static final class XrefRows {

        private static final int WIDTH = 11;
        private static final byte UP = 2;

        private final DeflatedBytes deflatedBytes = new DeflatedBytes();
        private byte[] before = new byte[WIDTH];

        void add(int type, long second, int third) {
            byte[] row = ByteBuffer.allocate(WIDTH)
                    .put((byte) type)
                    .putLong(second)
                    .putShort((short) third)
                    .array();
            byte[] differences = new byte[WIDTH + 1];
            differences[0] = UP;
            for (int i = 0; i < WIDTH; i++) {
                differences[i + 1] = (byte) (row[i] - before[i]);
            }
            deflatedBytes.write(differences);
            before = row;
        }

        DeflatedBytes packed() {
            return deflatedBytes;
        }
    }
}
