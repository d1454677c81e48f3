package org.gradeport.dataset.sql;

import java.util.List;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;

/// A column, the SQL that computes it, and the SQL expressions it is ordered by.
public record SqlColumn(Column column, String sql, List<String> order) {

    public static SqlColumn text(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.TEXT, width, sql);
    }

    public static SqlColumn identifier(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.IDENTIFIER, width, sql);
    }

    public static SqlColumn integer(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.INTEGER, width, sql);
    }

    public static SqlColumn decimal(String key, String label, int width, String sql) {
        return of(key, label, ColumnType.DECIMAL, width, sql);
    }

    public static SqlColumn date(String key, String label, String sql) {
        return of(key, label, ColumnType.DATE, 12, sql);
    }

    public static SqlColumn dateTime(String key, String label, String sql) {
        return of(key, label, ColumnType.DATE_TIME, 20, sql);
    }

    public static SqlColumn yesNo(String key, String label, String sql) {
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
