package org.gradeport.format.pdf.tags;

import java.nio.ByteBuffer;

/// Rows of a cross-reference stream with widths 1, 8 and 2, each written as its difference from the row before (PNG's
/// predictor *up*), which compresses regular rows very well.
final class XrefRows {

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
