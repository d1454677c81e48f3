package org.gradeport.format.pdf.tags;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// Compresses bytes as they are written.
final class DeflatedBytes {

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8_192];

    void write(byte[] bytes) {
        deflater.setInput(bytes);
        while (!deflater.needsInput()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
    }

    /// All compressed bytes; call it last.
    byte[] bytes() {
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
