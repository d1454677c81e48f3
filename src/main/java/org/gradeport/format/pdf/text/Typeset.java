package org.gradeport.format.pdf.text;

import java.util.List;

/// A text whose glyphs are known and whose lines are not yet; widths are in thousandths of an em.
public interface Typeset {

    String text();

    /// The width when only its own line breaks count.
    int width();

    /// The width of the longest part that should stay on one line.
    int longestWord();

    /// The lines at a width; none for an empty text.
    List<TextLine> lines(int width);
}
