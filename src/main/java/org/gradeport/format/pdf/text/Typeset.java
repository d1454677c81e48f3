package org.gradeport.format.pdf.text;

import java.util.List;

/// A text with known glyphs, not yet broken into lines; widths are in thousandths of an em.
public interface Typeset {

    String text();

    /// The width with its own line breaks only.
    int width();

    /// The width of the longest part that should stay on one line.
    int longestWord();

    /// The lines at a width; none for an empty text.
    List<TextLine> lines(int width);
}
