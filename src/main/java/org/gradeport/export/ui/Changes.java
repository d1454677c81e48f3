package org.gradeport.export.ui;

import java.util.List;
import java.util.Set;

/// What changed on a page since it was last told.
///
/// @param gone the ids of exports that were deleted
public record Changes(List<ShownExport> rows, Set<Long> gone) {

    public Changes {
        rows = List.copyOf(rows);
        gone = Set.copyOf(gone);
    }

    boolean isEmpty() {
        return rows.isEmpty() && gone.isEmpty();
    }
}
