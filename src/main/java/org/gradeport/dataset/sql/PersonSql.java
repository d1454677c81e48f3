package org.gradeport.dataset.sql;

/// Expressions about a person `p` and the teachers of a class `c` that several datasets share.
public final class PersonSql {

    /// How lists write a name: sorted and found by the family's.
    public static final String NAME = "concat(p.family_name, ', ', p.given_name)";

    /// What a text is looked for in, so that either order of the names finds the person.
    public static final String SEARCHED = "concat_ws(' ', p.given_name, p.family_name, p.given_name, p.identifier)";

    /// The names of the class's teachers, her first who is its primary one.
    public static final String TEACHERS = """
            (select group_concat(concat(tp.given_name, ' ', tp.family_name)
              order by te.is_primary desc, tp.family_name, tp.given_name, tp.id separator '; ')
              from enrollment te join person tp on tp.id = te.person_id
              where te.class_id = c.id and te.role = 'teacher' and te.active)""";

    /// The keys of the classes that the chosen teachers teach.
    public static final String CLASSES_OF_TEACHERS = """
            select te.class_id from enrollment te join person tp on tp.id = te.person_id
            where tp.sourced_id in (:values) and te.role = 'teacher' and te.active
            """;

    private PersonSql() {}

    /// Holds where the comma list in this expression has one of the chosen grade levels.
    public static String gradeLevel(String grades) {
        return "find_in_set(:value, replace(%s, ' ', ''))".formatted(grades);
    }
}
