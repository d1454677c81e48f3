package org.gradeport.format.pdf.text;

import java.util.List;

/// One line of a cell: its pieces in reading order, and its width in thousandths of an em without spaces at its end.
public record TextLine(List<GlyphRun> pieces, int width) {}
