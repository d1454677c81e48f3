package org.gradeport.table;

/// The type of a column's values; each type has one Java class, and any value may be null.
public enum ColumnType {
    /// Free text, a `String`.
    TEXT,
    /// A `String` of digits or signs that is never a number.
    IDENTIFIER,
    /// A whole number, a `Long`.
    INTEGER,
    /// An exact number, a `BigDecimal`.
    DECIMAL,
    /// A day, a `LocalDate`.
    DATE,
    /// A point in time, an `Instant`; formats show it in the document's zone.
    DATE_TIME,
    /// A `Boolean`.
    BOOLEAN;

    /// Whether values are aligned to the right.
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL;
    }
}
