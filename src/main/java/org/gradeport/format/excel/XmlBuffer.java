package org.gradeport.format.excel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;

/// Encodes XML as UTF-8 into buffers, which it passes on when they are full; several times as fast as a `Writer`.
final class XmlBuffer {

    private static final byte[] AMPERSAND = "&amp;".getBytes(US_ASCII);
    private static final byte[] LESS = "&lt;".getBytes(US_ASCII);
    private static final byte[] GREATER = "&gt;".getBytes(US_ASCII);
    // A parser would turn a bare carriage return into a line feed.
    private static final byte[] RETURN = "&#13;".getBytes(US_ASCII);
    private static final int LONGEST_CHARACTER = "_x0000_".length();
    private static final boolean[] PLAIN = plain();

    private final AsyncBufferWriter asyncBufferWriter;
    private byte[] buffer = new byte[AsyncBufferWriter.SIZE];
    private int used;

    XmlBuffer(AsyncBufferWriter asyncBufferWriter) {
        this.asyncBufferWriter = asyncBufferWriter;
    }

    /// Raw bytes, at most as many as a buffer holds.
    void raw(byte[] bytes) throws IOException {
        reserve(bytes.length);
        append(bytes);
    }

    /// ASCII characters that need no escape, at most as many as a buffer holds.
    @SuppressWarnings("deprecation") // for ASCII the only copy without an encoder
    void ascii(String text) throws IOException {
        reserve(text.length());
        text.getBytes(0, text.length(), buffer, used);
        used += text.length();
    }

    /// The escaped text of a cell.
    void text(String text) throws IOException {
        reserve(LONGEST_CHARACTER * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < PLAIN.length && PLAIN[c]) {
                buffer[used++] = (byte) c;
            } else {
                i += special(text, i);
            }
        }
    }

    /// Passes on the buffered bytes and waits until all are written.
    void drain() throws IOException {
        flush();
        asyncBufferWriter.await();
    }

    private void flush() throws IOException {
        buffer = asyncBufferWriter.swap(buffer, used);
        used = 0;
    }

    /// Writes the character at this index and returns the number of its further chars.
    private int special(String text, int i) {
        char c = text.charAt(i);
        if (CellText.needsEscape(text, i)) {
            append(CellText.escaped(c).getBytes(US_ASCII));
        } else if (c >= PLAIN.length) {
            return encode(text.codePointAt(i));
        } else {
            switch (c) {
                case '&' -> append(AMPERSAND);
                case '<' -> append(LESS);
                case '>' -> append(GREATER);
                case '\r' -> append(RETURN);
                default -> buffer[used++] = (byte) c;
            }
        }
        return 0;
    }

    private int encode(int c) {
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
        return Character.charCount(c) - 1;
    }

    private void append(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
    }

    private void reserve(int length) throws IOException {
        if (buffer.length - used < length) {
            flush();
        }
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x80];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = (c >= ' ' || c == '\t' || c == '\n') && "&<>_".indexOf(c) < 0;
        }
        return plain;
    }
}
