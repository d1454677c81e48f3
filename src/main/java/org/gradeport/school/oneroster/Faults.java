package org.gradeport.school.oneroster;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a file's text.
final class Faults {

    private Faults() {}

    static BrokenFileException nul() {
        return new BrokenFileException(
                "nul_character", "Expected text, found a NUL character (U+0000): the file may be damaged or UTF-16.");
    }

    static BrokenFileException bareReturn() {
        return new BrokenFileException(
                "bare_carriage_return",
                "Expected lines to end in LF or CR LF, found a carriage return (U+000D) that no line feed follows.");
    }

    static BrokenFileException notUtf8(ByteBuffer rest) {
        String found = rest.hasRemaining() ? "0x%02X".formatted(rest.get(rest.position())) : "half a character";
        return new BrokenFileException(
                "not_utf8", "Expected UTF-8, found the byte %s: save the file as UTF-8.".formatted(found));
    }

    /// A fault if the file starts as UTF-16 and UTF-32 do.
    static @Nullable BrokenFileException otherEncoding(ByteBuffer start) {
        if (start.remaining() < 2) {
            return null;
        }
        int mark = Short.toUnsignedInt(start.getShort(start.position()));
        if (mark != 0xFEFF && mark != 0xFFFE) {
            return null;
        }
        return new BrokenFileException(
                "not_utf8", "Expected UTF-8, found the byte order mark of UTF-16: save the file as UTF-8.");
    }
}
