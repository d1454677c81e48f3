package org.gradeport.school;

/// How a zip is read.
///
/// @param lenient whether known deviations from the standard are mended; otherwise they are errors
/// @param encoding of the files; only lenient reading knows another one than UTF-8
/// @param leavesOut whether lenient reading leaves out rows that it cannot mend; otherwise they are errors
public record Reading(boolean lenient, Encoding encoding, boolean leavesOut) {

    public static final Reading STRICT = new Reading(false, Encoding.UTF_8, false);

    public Reading {
        if (!lenient && (encoding != Encoding.UTF_8 || leavesOut)) {
            throw new IllegalArgumentException("Strict reading takes UTF-8 and leaves nothing out");
        }
    }

    /// The encodings that a sender may name.
    public enum Encoding {
        UTF_8("utf-8"),
        WINDOWS_1252("windows-1252");

        private final String word;

        Encoding(String word) {
            this.word = word;
        }

        /// Its name for programs, which Java knows, too.
        public String word() {
            return word;
        }
    }
}
