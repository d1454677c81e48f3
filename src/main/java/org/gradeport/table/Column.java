package org.gradeport.table;

/// One field of a row: its key for machines, its label for people, and its usual width in characters (1 to 255).
public record Column(String key, String label, ColumnType type, int width) {

    /// The same column under another label.
    public Column labelled(String other) {
        return new Column(key, other, type, width);
    }
}
