package org.gradeport.format.pdf.tags;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/// A buffer for the syntax of PDF objects, fast enough for millions of words and whole numbers.
final class AsciiBuffer {

    private static final int LONGEST_INT = 11;

    private byte[] bytes = new byte[1_024];
    private int length;

    int length() {
        return length;
    }

    AsciiBuffer append(String text) {
        int end = length + text.length();
        reserve(end);
        byte[] added = text.getBytes(ISO_8859_1);
        System.arraycopy(added, 0, bytes, length, added.length);
        length = end;
        return this;
    }

    /// A number that is not negative.
    AsciiBuffer append(int number) {
        reserve(length + LONGEST_INT);
        int end = length + digits(number);
        int rest = number;
        for (int i = end - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length = end;
        return this;
    }

    AsciiBuffer append(AsciiBuffer other) {
        reserve(length + other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    /// A reference to the object of this number.
    AsciiBuffer reference(int object) {
        return append(object).append(" 0 R ");
    }

    void clear() {
        length = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int size) {
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size, 2 * bytes.length));
        }
    }

    private static int digits(int number) {
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
