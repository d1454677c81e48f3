package org.gradeport.format.pdf;

import java.util.List;

/// One line of a cell: its pieces in reading order, and its width in thousandths of an em without spaces at its end.
record Line(List<Piece> pieces, int width) {}
