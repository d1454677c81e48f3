package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;

/// Writes XML as UTF-8 bytes through one buffer; two to four times as fast as a `Writer` with an encoder.
final class XmlBytes {

    private static final byte[] AMPERSAND = "&amp;".getBytes(US_ASCII);
    private static final byte[] LESS = "&lt;".getBytes(US_ASCII);
    private static final byte[] GREATER = "&gt;".getBytes(US_ASCII);
    // A parser would turn a bare carriage return into a line feed.
    private static final byte[] RETURN = "&#13;".getBytes(US_ASCII);
    private static final int LONGEST_CHARACTER = 8;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    /// Bytes as they are.
    void raw(byte[] bytes) throws IOException {
        reserve(bytes.length);
        if (bytes.length > buffer.length) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    /// ASCII characters that need no escape.
    @SuppressWarnings("deprecation") // for ASCII the only copy without an encoder
    void ascii(String text) throws IOException {
        reserve(text.length());
        text.getBytes(0, text.length(), buffer, used);
        used += text.length();
    }

    /// Character data; the text holds nothing that XML forbids.
    void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (buffer.length - used < LONGEST_CHARACTER) {
                flush();
            }
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += encode(text, i);
            } else if (c == '&' || c == '<' || c == '>' || c == '\r') {
                raw(c == '&' ? AMPERSAND : c == '<' ? LESS : c == '>' ? GREATER : RETURN);
            } else {
                buffer[used++] = (byte) c;
            }
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    /// Encodes the code point there and returns how many more characters it took.
    private int encode(String text, int i) {
        int c = text.codePointAt(i);
        if (c < 0x800) {
            buffer[used++] = (byte) (0xC0 | (c >> 6));
        } else if (c < 0x10000) {
            buffer[used++] = (byte) (0xE0 | (c >> 12));
            buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        } else {
            buffer[used++] = (byte) (0xF0 | (c >> 18));
            buffer[used++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        buffer[used++] = (byte) (0x80 | (c & 0x3F));
        return c < 0x10000 ? 0 : 1;
    }

    private void reserve(int length) throws IOException {
        if (buffer.length - used < length) {
            flush();
        }
    }
}
