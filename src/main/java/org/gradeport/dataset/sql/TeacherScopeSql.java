package org.gradeport.dataset.sql;

import java.util.regex.Pattern;
import org.gradeport.dataset.Scope;

/// Which classes a scope reaches, in SQL.
public final class TeacherScopeSql {

    /// The keys of the classes that `:teacher` teaches on the day `:today`: she, the class and her enrollment as its
    /// teacher are active, and the enrollment has begun and not ended.
    public static final String CLASSES = """
            select mine.class_id from enrollment mine
            join person teacher on teacher.id = mine.person_id
            join class taught on taught.id = mine.class_id
            where teacher.sourced_id = :teacher and teacher.active
            and taught.active and mine.active and mine.role = 'teacher'
            and (mine.begin_date is null or mine.begin_date <= :today)
            and (mine.end_date is null or mine.end_date >= :today)
            """;

    private static final Pattern SEES = Pattern.compile("#sees\\(([a-z.]+_?[a-z]*)\\)");

    private TeacherScopeSql() {}

    /// Stands for the condition that the asker may see the class of this key.
    public static String sees(String key) {
        return "#sees(%s)".formatted(key);
    }

    /// Puts the condition where `sees` stands.
    static String resolved(String sql, Scope scope) {
        String condition = scope instanceof Scope.Everything ? "true" : "$1 in (" + CLASSES + ")";
        return SEES.matcher(sql).replaceAll(condition);
    }
}
