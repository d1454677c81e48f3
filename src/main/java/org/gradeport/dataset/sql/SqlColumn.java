package org.gradeport.dataset.sql;

import java.util.List;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;

/// A column, the SQL that computes it, and the SQL expressions it is ordered by.
record SqlColumn(Column column, String sql, List<String> order) {

    static SqlColumn text(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.TEXT, width, sql);
    }

    static SqlColumn identifier(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.IDENTIFIER, width, sql);
    }

    static SqlColumn integer(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.INTEGER, width, sql);
    }

    static SqlColumn decimal(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.DECIMAL, width, sql);
    }

    static SqlColumn date(String key, String label, String sql) {
        return of(key, label, ColumnType.DATE, 12, sql);
    }

    static SqlColumn dateTime(String key, String label, String sql) {
        return of(key, label, ColumnType.DATE_TIME, 20, sql);
    }

    static SqlColumn yesNo(String key, String label, String sql) {
        return of(key, label, ColumnType.BOOLEAN, 10, sql);
    }

    private static SqlColumn of(String key, String label, ColumnType type, int width, String sql) {
        return new SqlColumn(new Column(key, label, type, width), sql, List.of(sql));
    }

    public SqlColumn orderedBy(String... expressions) {
        return new SqlColumn(column, sql, List.of(expressions));
    }

    SqlColumn computedBy(String expression) {
        return new SqlColumn(column, expression, order);
    }

    String key() {
        return column.key();
    }
}
