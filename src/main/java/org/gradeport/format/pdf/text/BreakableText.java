package org.gradeport.format.pdf.text;

/// A row of glyphs in which [LineBreaker] looks for the ends of lines.
interface BreakableText {

    /// What a glyph means for the end of a line.
    enum Kind {
        /// A line may not end after it unless nothing else helps.
        INNER,
        /// A line may end after it.
        BREAK_AFTER,
        /// A line may end after it, and it may stand beyond the margin.
        SPACE,
        /// The line ends after it.
        NEWLINE
    }

    int size();

    int width(int index);

    Kind kind(int index);
}
