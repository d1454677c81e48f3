package org.gradeport.dataset.sql;

/// Conditions about terms and school years that several datasets share.
public final class SessionSql {

    /// The keys of the chosen sessions and of all inside them: who picks a semester means its grading periods, too.
    public static final String CHOSEN = """
            with recursive chosen as (
              select chosen_first.id from academic_session chosen_first where chosen_first.sourced_id in (:values)
              union
              select inner_session.id from academic_session inner_session join chosen on inner_session.parent_id = chosen.id)
            select chosen.id from chosen
            """;

    /// The keys of the sessions in the chosen school years.
    public static final String OF_YEARS =
            "select years.id from academic_session years where years.school_year in (:values)";

    /// The titles of the sessions in which a class `c` runs.
    public static final String TERMS = """
            (select group_concat(tt.title order by ct.position separator '; ')
              from class_term ct join academic_session tt on tt.id = ct.session_id where ct.class_id = c.id)""";

    private SessionSql() {}

    /// Holds where the class of this key runs in one of these sessions.
    public static String runs(String classKey, String sessions) {
        return "%s in (select ct.class_id from class_term ct where ct.session_id in (%s))"
                .formatted(classKey, sessions);
    }
}
