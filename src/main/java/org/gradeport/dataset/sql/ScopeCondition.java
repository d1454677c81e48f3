package org.gradeport.dataset.sql;

import java.util.regex.Pattern;
import org.gradeport.dataset.Scope;
import org.gradeport.school.RecordSql;

/// The condition, in SQL, that the owner of an export may see a class.
final class ScopeCondition {

    private static final Pattern SEES = Pattern.compile("#sees\\(([a-z.]+_?[a-z]*)\\)");

    private ScopeCondition() {}

    /// A placeholder for the condition on the class of this key.
    static String sees(String key) {
        return "#sees(%s)".formatted(key);
    }

    /// Replaces each `sees` by the condition of this scope.
    static String resolved(String sql, Scope scope) {
        String condition = scope instanceof Scope.Everything ? "true" : "$1 in (" + RecordSql.TAUGHT_CLASSES + ")";
        return SEES.matcher(sql).replaceAll(condition);
    }
}
