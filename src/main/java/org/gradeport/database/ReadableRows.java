package org.gradeport.database;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Which rows of a table this release can read; another one was changed by hand or written by a later release.
///
/// @param key the SQL of what a person finds the row by
/// @param condition the SQL that a readable row meets
public record ReadableRows(String table, String key, String condition) {

    /// The SQL of the condition that a column has the name of one of these constants, or null.
    public static String words(String column, Enum<?>[] known) {
        return Arrays.stream(known)
                .map(each -> "'%s'".formatted(each.name()))
                .collect(Collectors.joining(", ", "coalesce(cast(%s as binary) in (".formatted(column), "), true)"));
    }
}
