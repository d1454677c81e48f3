package org.gradeport.format.excel;

import org.gradeport.table.Column;

/// The displayed width of a column, in POI's unit of 1/256 of a character.
final class SheetColumnWidths {

    private static final int CHARACTER = 256;
    private static final int WIDEST = 80;
    private static final int MOMENT = "2026-11-22 09:30:00".length();
    private static final int DAY = "2026-11-22".length();
    private static final int FILTER_BUTTON = 3;

    private SheetColumnWidths() {}

    /// Wide enough for usual values and for the label with the filter's button, at most 80 characters.
    static int of(Column column) {
        int label = column.label().length() + FILTER_BUTTON;
        int values = Math.max(column.width(), smallest(column)) + 1;
        return Math.clamp(Math.max(label, values), 1, WIDEST) * CHARACTER;
    }

    private static int smallest(Column column) {
        return switch (column.type()) {
            case DATE -> DAY;
            case DATE_TIME -> MOMENT;
            default -> 0;
        };
    }
}
