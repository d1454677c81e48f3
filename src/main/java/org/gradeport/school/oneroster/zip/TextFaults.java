package org.gradeport.school.oneroster.zip;

import java.nio.ByteBuffer;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;

/// What can be wrong with a file's text.
final class TextFaults {

    private TextFaults() {}

    static BrokenFileException nul() {
        return new BrokenFileException("nul_character", Texts.say("oneroster.nul"));
    }

    static BrokenFileException bareReturn() {
        return new BrokenFileException("bare_carriage_return", Texts.say("oneroster.bare-return"));
    }

    static BrokenFileException notUtf8(ByteBuffer rest) {
        String message = rest.hasRemaining()
                ? Texts.say("oneroster.not-utf8", "0x%02X".formatted(rest.get(rest.position())))
                : Texts.say("oneroster.half-character");
        return new BrokenFileException("not_utf8", message);
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
        return new BrokenFileException("not_utf8", Texts.say("oneroster.utf16"));
    }
}
