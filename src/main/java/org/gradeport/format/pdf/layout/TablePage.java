package org.gradeport.format.pdf.layout;

import java.util.List;
import java.util.Optional;
import org.gradeport.format.pdf.text.TextLine;

/// What stands on one page, or on one page for each band.
///
/// @param firstRow the number of the first slice's row; the header is row 0, and an empty page has the next row's
/// @param repeated the header again, without height where it stands among the slices
/// @param note what stands under the last row, if anything
public record TablePage(List<RowSlice> slices, int firstRow, RowSlice repeated, List<TextLine> note) {

    public TablePage {
        slices = List.copyOf(slices);
    }

    /// By what people find the first row.
    public Optional<String> name() {
        return slices.stream()
                .skip(firstRow == 0 ? 1 : 0)
                .findFirst()
                .map(rowSlice -> rowSlice.row().name());
    }
}
