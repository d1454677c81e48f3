package org.gradeport.format.pdf.layout;

import java.util.List;
import java.util.Optional;
import org.gradeport.format.pdf.text.TextLine;

/// The rows on one page, or on one page for each band.
///
/// @param firstRow the number of the first slice's row; the header has 0, and an empty page has the number of the next
///     row
/// @param repeated the repeated header, without height if it is among the slices
/// @param note the text under the last row; may be empty
public record TablePage(List<RowSlice> slices, int firstRow, RowSlice repeated, List<TextLine> note) {

    public TablePage {
        slices = List.copyOf(slices);
    }

    /// The name of the first row.
    public Optional<String> name() {
        return slices.stream()
                .skip(firstRow == 0 ? 1 : 0)
                .findFirst()
                .map(rowSlice -> rowSlice.row().name());
    }
}
