package org.gradeport.school.oneroster.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.gradeport.base.Texts;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.oneroster.report.BrokenFileException;
import org.jspecify.annotations.Nullable;

/// Reads text: UTF-8 with or without a byte order mark, or the encoding that the sender named, with lines that end in
/// LF or CR LF. The text before a fault is
/// returned first, so that the row of the fault is known.
final class StrictReader extends Reader {

    private static final int CHUNK = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final Encoding encoding;
    private CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private boolean started;
    private boolean ended;
    private boolean afterReturn;
    private @Nullable BrokenFileException fault;

    StrictReader(InputStream in, Encoding encoding) {
        this.in = in;
        this.encoding = encoding;
        this.decoder = decoder(encoding);
    }

    private static CharsetDecoder decoder(Encoding encoding) {
        return Charset.forName(encoding.word())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (fault != null) {
                throw fault;
            }
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        inspect();
        if (fault == null && (result.isError() || (ended && bytes.hasRemaining() && !chars.hasRemaining()))) {
            fault = invalid(bytes);
        }
        skipMark();
    }

    private void fill() throws IOException {
        bytes.compact();
        while (!ended && bytes.hasRemaining()) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0));
        }
        bytes.flip();
        if (!started) {
            fault = otherEncoding(bytes);
            decoder = decoder(startsAsUtf8() ? Encoding.UTF_8 : encoding);
        }
    }

    /// A byte order mark says more about this file than the name of an encoding about all files.
    private boolean startsAsUtf8() {
        return bytes.remaining() >= UTF_8_MARK.length
                && Arrays.equals(
                        UTF_8_MARK,
                        Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.position() + UTF_8_MARK.length));
    }

    /// Ends the text before the first invalid character.
    private void inspect() {
        char[] text = chars.array();
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = text[i];
            if ((afterReturn && c != '\n') || c == 0) {
                fault = c == 0 ? nul() : bareReturn();
                chars.limit(i);
                return;
            }
            afterReturn = c == '\r';
        }
        if (ended && !bytes.hasRemaining() && afterReturn) {
            fault = bareReturn();
        }
    }

    private void skipMark() {
        if (!started && chars.hasRemaining() && chars.get(chars.position()) == '\uFEFF') {
            chars.get();
        }
        started = true;
    }

    private static BrokenFileException nul() {
        return new BrokenFileException("nul_character", Texts.say("oneroster.nul"));
    }

    private static BrokenFileException bareReturn() {
        return new BrokenFileException("bare_carriage_return", Texts.say("oneroster.bare-return"));
    }

    private BrokenFileException invalid(ByteBuffer rest) {
        if (encoding != Encoding.UTF_8 && rest.hasRemaining()) {
            return new BrokenFileException(
                    "wrong_encoding", Texts.say("oneroster.wrong-encoding", encoding.word(), hex(rest)));
        }
        String message = rest.hasRemaining()
                ? Texts.say("oneroster.not-utf8", hex(rest))
                : Texts.say("oneroster.half-character");
        return new BrokenFileException("not_utf8", message);
    }

    private static String hex(ByteBuffer rest) {
        return "0x%02X".formatted(rest.get(rest.position()));
    }

    /// Refuses a file that starts like UTF-16 or UTF-32.
    private static @Nullable BrokenFileException otherEncoding(ByteBuffer start) {
        if (start.remaining() < 2) {
            return null;
        }
        int mark = Short.toUnsignedInt(start.getShort(start.position()));
        if (mark != 0xFEFF && mark != 0xFFFE) {
            return null;
        }
        return new BrokenFileException("not_utf8", Texts.say("oneroster.utf16"));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
