package org.gradeport.format.pdf.text;

/// A sequence of glyphs that [LineBreaker] breaks into lines.
interface BreakableText {

    /// Whether a line may end after a glyph.
    enum Kind {
        /// A line ends after it only if there is no other way.
        INNER,
        /// A line may end after it.
        BREAK_AFTER,
        /// A line may end after it, and it may exceed the margin.
        SPACE,
        /// The line ends after it.
        NEWLINE
    }

    int size();

    int width(int index);

    Kind kind(int index);
}
