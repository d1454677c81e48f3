package org.gradeport.format.pdf.tags;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// Bytes, deflated as they come.
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

    /// All of them; nothing may be written after.
    byte[] bytes() {
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
