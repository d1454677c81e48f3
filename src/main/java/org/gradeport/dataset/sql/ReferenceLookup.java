package org.gradeport.dataset.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Scope.ClassesOf;
import org.gradeport.dataset.read.SqlQuery;
import org.gradeport.school.RecordSql;
import org.gradeport.school.RecordTable;
import org.gradeport.table.InvalidValueException;

/// The records that are the choices of a `REFERENCE` filter.
///
/// @param key the filter's key
/// @param name the filter's label
/// @param value the expression of a record's value
/// @param label the expression of a record's label
/// @param from tables and conditions; values may repeat
/// @param scope the condition for the records that a teacher may see
/// @param keyed whether an index finds a value, so that each request can be checked for unknown values
record ReferenceLookup(String key, String name, String value, String label, String from, String scope, boolean keyed) {

    static final ReferenceLookup SCHOOL = new ReferenceLookup(
            "school",
            "School",
            "s.sourced_id",
            "s.name",
            RecordTable.ORG + " s where s.type = 'school'",
            "s.id in (select school_id from " + RecordTable.CLASS + " where id in (%s))",
            true);

    static final ReferenceLookup SCHOOL_YEAR = new ReferenceLookup(
            "school_year",
            "School year",
            "t.school_year",
            "coalesce((select min(y.title) from " + RecordTable.ACADEMIC_SESSION
                    + " y where y.type = 'schoolYear' and y.school_year = t.school_year), t.school_year)",
            RecordTable.ACADEMIC_SESSION + " t where true",
            "t.id in (select session_id from " + RecordTable.CLASS_TERM + " where class_id in (%s))",
            true);

    static final ReferenceLookup TERM = new ReferenceLookup(
            "term",
            "Term",
            "t.sourced_id",
            "t.title",
            RecordTable.ACADEMIC_SESSION + " t where t.type <> 'schoolYear'",
            "(t.id in (select session_id from " + RecordTable.CLASS_TERM + " where class_id in (%1$s))"
                    + " or t.id in (select session_id from " + RecordTable.LINE_ITEM + " where class_id in (%1$s)))",
            true);

    static final ReferenceLookup COURSE = new ReferenceLookup(
            "course",
            "Course",
            "co.sourced_id",
            "if(co.code is null, co.title, concat(co.title, ' (', co.code, ')'))",
            RecordTable.COURSE + " co where true",
            "co.id in (select course_id from " + RecordTable.CLASS + " where id in (%s))",
            true);

    static final ReferenceLookup CLASS = new ReferenceLookup(
            "class",
            "Class",
            "c.sourced_id",
            "if(c.code is null, c.title, concat(c.title, ' (', c.code, ')'))",
            RecordTable.CLASS + " c where true",
            "c.id in (%s)",
            true);

    static final ReferenceLookup TEACHER = person("teacher", "Teacher");

    static final ReferenceLookup STUDENT = person("student", "Student");

    /// The single levels of comma lists such as `09,10`.
    static final ReferenceLookup GRADE_LEVEL = new ReferenceLookup(
            "grade_level",
            "Grade level",
            "g.level",
            "g.level",
            """
            %s p, json_table(
              concat('[', replace(json_quote(replace(p.grades, ' ', '')), ',', '","'), ']'), '$[*]'
              columns (level varchar(255) path '$')) g
            where g.level <> '' and p.id in (select person_id from %s force index (enrollment_person_role) where role = 'student')""".formatted(RecordTable.PERSON, RecordTable.ENROLLMENT),
            "p.id in (select person_id from " + RecordTable.ENROLLMENT
                    + " force index (enrollment_class_role) where class_id in (%s))",
            false);

    /// At most `limit` choices whose label contains all words of the text, or whose value is the text.
    SqlQuery query(String text, Scope scope, LocalDate today, int limit) {
        if (text.length() > FilterValues.LONGEST) {
            throw new InvalidValueException(
                    "text", Texts.say("dataset.refused.search", FilterValues.LONGEST), List.of());
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        String more = text.isBlank()
                ? ""
                : " and (%s or %s = convert(:text using ascii))".formatted(labelHas(text, parameters), value);
        parameters.put("text", text.strip());
        String sql = "select distinct %s as value, %s as label from %s%s%s order by label, value limit :limit"
                .formatted(value, label, from, more, within(scope, today, parameters));
        return new SqlQuery(sql, parameters);
    }

    /// The values that exist.
    SqlQuery known(Collection<Object> values, Scope scope, LocalDate today) {
        Map<String, Object> parameters = new HashMap<>(Map.of("values", values));
        String sql = "select distinct %1$s as value, %1$s as label from %2$s and %1$s in (:values)%3$s"
                .formatted(value, from, within(scope, today, parameters));
        return new SqlQuery(sql, parameters);
    }

    private String labelHas(String text, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        for (String pattern : FilterValues.patterns(text)) {
            String name = "word_" + conditions.size();
            parameters.put(name, pattern);
            conditions.add("%s like :%s escape '!'".formatted(label, name));
        }
        return "(%s)".formatted(String.join(" and ", conditions));
    }

    private String within(Scope scope, LocalDate today, Map<String, Object> parameters) {
        if (!(scope instanceof ClassesOf(String teacher))) {
            return "";
        }
        parameters.putAll(Map.of("teacher", teacher, "today", today));
        return " and " + this.scope.formatted(RecordSql.TAUGHT_CLASSES);
    }

    private static ReferenceLookup person(String role, String name) {
        return new ReferenceLookup(
                role,
                name,
                "p.sourced_id",
                "concat(p.family_name, ', ', p.given_name, if(p.identifier is null, '', concat(' (', p.identifier, ')')))",
                "%s p where exists (select 1 from %s e force index (enrollment_person_role) where e.person_id = p.id and e.role = '%s')"
                        .formatted(RecordTable.PERSON, RecordTable.ENROLLMENT, role),
                "p.id in (select person_id from " + RecordTable.ENROLLMENT
                        + " force index (enrollment_class_role) where class_id in (%s) and active and not detached and role = '"
                        + role
                        + "')",
                true);
    }
}
