package org.gradeport.format.pdf;

import java.util.List;
import java.util.Optional;

/// What stands on one page, or on one page for each band.
///
/// @param firstRow the number of the first slice's row; the header is row 0, and an empty page has the next row's
/// @param repeated the header again, without height where it stands among the slices
/// @param note what stands under the last row, if anything
record TablePage(List<Slice> slices, int firstRow, Slice repeated, List<Line> note) {

    TablePage {
        slices = List.copyOf(slices);
    }

    /// By what people find the first row.
    Optional<String> name() {
        return slices.stream()
                .skip(firstRow == 0 ? 1 : 0)
                .findFirst()
                .map(slice -> slice.row().name());
    }
}
