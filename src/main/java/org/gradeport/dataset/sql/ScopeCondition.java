package org.gradeport.dataset.sql;

import java.util.regex.Pattern;
import org.gradeport.dataset.Scope;
import org.gradeport.school.RecordSql;

/// The conditions, in SQL, that the owner of an export may see a class, and that a row of another table counts: as with
/// the rows of a dataset, only active ones do, unless the request wants inactive rows too.
///
/// @param activeOnly whether the request wants active rows only
record ScopeCondition(Scope scope, boolean activeOnly) {

    private static final Pattern SEES = Pattern.compile("#sees\\(([a-z.]+_?[a-z]*)\\)");

    private static final Pattern COUNTS = Pattern.compile("#counts\\(([a-z]+)\\)");

    /// A placeholder for the condition on the class of this key.
    static String sees(String key) {
        return "#sees(%s)".formatted(key);
    }

    /// A placeholder for the condition on the row of this alias.
    static String counts(String alias) {
        return "#counts(%s)".formatted(alias);
    }

    /// The condition that one of the teachers in `:values` teaches the class of this key.
    static String taught(String key) {
        return "%s in (%s)".formatted(key, RecordSql.classesOfTeachers(counts("te")));
    }

    /// Replaces each placeholder by its condition.
    String resolved(String sql) {
        String sees = scope instanceof Scope.Everything ? "true" : "$1 in (" + RecordSql.TAUGHT_CLASSES + ")";
        String counts = activeOnly ? RecordSql.active("$1") : "true";
        return COUNTS.matcher(SEES.matcher(sql).replaceAll(sees)).replaceAll(counts);
    }
}
