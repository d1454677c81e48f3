package org.gradeport.school.oneroster.check;

import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.school.RecordSql;
import org.gradeport.school.ReplacedRows;

/// SQL that compares the active records of one kind before and after an import, within its transaction.
///
/// @param file such as `results.csv`; what is counted, if it is no file
/// @param joins the tables that lead from a record `t`, which was `k`, to its school
/// @param school the key of the school before the import; `0` if such records belong to none
/// @param outcome what became of the record: `missing`, `detached`, `role`, `other`, `moved` or `stays`
/// @param vital the key of the school now, if a school that loses all such records is missing; else empty
/// @param only the condition for records `%1$s` that are counted; empty for all
/// @param own the outcome by the row alone, of a record that may move with others; else the same
/// @param moves the columns with which a record may move to another school while its own row stays
record LostRows(
        String file,
        String table,
        String joins,
        String school,
        String outcome,
        String vital,
        String only,
        String own,
        List<Move> moves) {

    private static final String DETACHED = "when t.detached then 'detached' ";
    private static final String OF_STUDENTS = "%1$s.role = 'student'";
    private static final String OF_TEACHERS = "%1$s.role = 'teacher'";

    /// The first person has it no more, although it is active.
    private static final String OF_ANOTHER_PERSON = "when t.%1$s <> k.%1$s then 'other' ";

    /// The content of a result.
    private static final String WITHOUT_SCORE = "when coalesce(k.score, k.text_score) is not null"
            + " and coalesce(t.score, t.text_score) is null then 'other' ";

    /// Each is its own school; one that becomes another kind of organisation is lost as a school only.
    static final LostRows ORGS = new LostRows(
            "orgs.csv", "org", "", "t.id", outcome("when k.type = 'school' and t.type <> 'school' then 'moved' "), "");

    static final LostRows CLASSES = ofSchool("classes.csv", "class", "school_id", "", "t.school_id");

    static final LostRows USERS = ofNoSchool("users.csv", "person");

    /// A role is the same if the person has it in the organisation, since OneRoster 1.1 gives it another sourcedId.
    static final LostRows ROLES = new LostRows(
            "roles.csv", "person_role", "", before("org_id"), """
                    case when k.id is null or exists (select 1 from person_role same force index (person_role_person_role)
                        where same.person_id = k.person_id and same.role = k.role and same.org_id = k.org_id and %s)
                        then 'stays'
                      when not t.active or t.person_id <> k.person_id then 'missing' when t.detached then 'detached'
                      when t.role <> k.role then 'role' else 'moved' end""".formatted(RecordSql.active("same")), "t.org_id");

    /// A school whose students become teachers keeps its users and roles.
    static final LostRows STUDENTS = ROLES.part("students", OF_STUDENTS);

    /// A school whose teachers are all gone shows nobody her classes.
    static final LostRows TEACHERS = ROLES.part("teachers", OF_TEACHERS);

    static final LostRows ENROLLMENTS = ofSchool(
            "enrollments.csv",
            "enrollment",
            "school_id",
            "when t.role <> k.role then 'role' " + OF_ANOTHER_PERSON.formatted("person_id"),
            "t.school_id");

    /// A school whose classes keep their teachers keeps some enrollments.
    static final LostRows ENROLLED = ENROLLMENTS.part("enrollments of students", OF_STUDENTS);

    /// The active people of whom the day of birth or the sex was known.
    static final LostRows DEMOGRAPHICS = new LostRows("demographics.csv", "person", "", "0", """
                    case when k.id is null or not t.active then 'stays'
                      when (k.birth_date is not null and t.birth_date is null) or (k.sex is not null and t.sex is null)
                      then 'missing' else 'stays' end""", "")
            .part("demographics.csv", "(%1$s.birth_date is not null or %1$s.sex is not null)");

    /// In the order of the files.
    static final List<LostRows> ALL = List.of(
            ORGS,
            ofNoSchool("academicSessions.csv", "academic_session"),
            ofSchool("courses.csv", "course", "org_id", "", ""),
            CLASSES,
            USERS,
            ROLES,
            STUDENTS,
            TEACHERS,
            DEMOGRAPHICS,
            ENROLLMENTS,
            ENROLLED,
            ofNoSchool("categories.csv", "category"),
            ofClass(
                    "lineItems.csv",
                    "line_item",
                    "",
                    before("class_id"),
                    "t.class_id",
                    "",
                    new Move("class", "school_id"),
                    new Move("line_item", "class_id")),
            ofClass(
                    "results.csv",
                    "result",
                    """
                    straight_join line_item l force index (primary) on l.id = %s
                    left join replaced_line_item kl on kl.run = :run and kl.id = l.id
                    straight_join line_item ln force index (primary) on ln.id = t.line_item_id
                    """.formatted(before("line_item_id")),
                    "if(kl.id is null, l.class_id, kl.class_id)",
                    "ln.class_id",
                    OF_ANOTHER_PERSON.formatted("student_id") + WITHOUT_SCORE,
                    new Move("class", "school_id"),
                    new Move("line_item", "class_id"),
                    new Move("result", "line_item_id")));

    LostRows(String file, String table, String joins, String school, String outcome, String vital) {
        this(file, table, joins, school, outcome, vital, "", outcome, List.of());
    }

    /// A column of a table that leads to the school.
    record Move(String table, String column) {

        String any(long run) {
            return """
                    exists (select 1 from replaced_%1$s k straight_join %1$s t force index (primary) on t.id = k.id
                    where k.run = %3$d and k.%2$s <> t.%2$s)""".formatted(table, column, run);
        }
    }

    private LostRows part(String name, String condition) {
        return new LostRows(name, table, joins, school, outcome, vital, condition, own, moves);
    }

    private static LostRows ofNoSchool(String file, String table) {
        return new LostRows(file, table, "", "0", outcome(""), "");
    }

    private static LostRows ofSchool(String file, String table, String school, String more, String vital) {
        String moved = "when t.%1$s <> k.%1$s then 'moved' ".formatted(school);
        return new LostRows(file, table, "", before(school), outcome(DETACHED + more + moved), vital);
    }

    /// @param before the key of the class before the import
    /// @param now the key of the class after it
    /// @param more outcomes that the row itself tells
    private static LostRows ofClass(
            String file, String table, String joins, String before, String now, String more, Move... moves) {
        String classes = """
                straight_join class c force index (primary) on c.id = %s
                left join replaced_class kc on kc.run = :run and kc.id = c.id
                straight_join class cn force index (primary) on cn.id = %s""".formatted(before, now);
        String school = "if(kc.id is null, c.school_id, kc.school_id)";
        String own = outcome(DETACHED + more);
        String outcome = """
                case when (%1$s) <> 'stays' then (%1$s) when cn.school_id <> %2$s then 'moved' else 'stays' end""".formatted(own, school);
        return new LostRows(file, table, joins + classes, school, outcome, "", "", own, List.of(moves));
    }

    private static String outcome(String more) {
        return "case when k.id is null then 'stays' when not t.active then 'missing' %selse 'stays' end"
                .formatted(more);
    }

    private static String before(String column) {
        return "if(k.id is null, t.%1$s, k.%1$s)".formatted(column);
    }

    private String active(String alias) {
        return outcome.contains("detached") ? RecordSql.active(alias) : alias + ".active";
    }

    /// Whether any record may be lost; reads only what the import replaced.
    String any(ReplacedRows replaced) {
        String rows = """
                select exists (select 1 from replaced_%1$s k straight_join %1$s t force index (primary) on t.id = k.id
                where k.run = %2$d and %3$s and (%4$s) <> 'stays')""".formatted(table, replaced.run(), counted("k"), own);
        return moves.stream().map(move -> " or " + move.any(replaced.run())).collect(Collectors.joining("", rows, ""));
    }

    /// The schools, the outcomes and the numbers of the records that were active before.
    String counts(ReplacedRows replaced) {
        return "select school, outcome, count(*) from (select %s school, %s outcome from %s) r group by school, outcome"
                .formatted(school, outcome, before(replaced))
                .replace(":run", String.valueOf(replaced.run()));
    }

    /// The same of the people with a role in the school.
    static String people(ReplacedRows replaced) {
        return """
                select school, if(lost, 'missing', 'stays') outcome, count(*)
                from (select %1$s school, %2$s person, max(k.id is not null and not exists (
                    select 1 from person_role any_role force index (person_role_person_role)
                    where any_role.person_id = k.person_id and any_role.org_id = k.org_id and %3$s)) lost
                  from %4$s group by 1, 2) r
                group by school, outcome""".formatted(
                        before("org_id"), before("person_id"), RecordSql.active("any_role"), ROLES.before(replaced));
    }

    /// The same by school, of the people with a role in it.
    String countsOfPeople(ReplacedRows replaced) {
        String roles = """
                straight_join (select distinct of_school.person_id, of_school.org_id
                  from person_role of_school where %s) r on r.person_id = t.id""".formatted(RecordSql.active("of_school"));
        return new LostRows(file, table, roles, "r.org_id", outcome, vital, only, own, moves).counts(replaced);
    }

    /// The schools that have such records after the import.
    String present() {
        return "select distinct %s from %s t where %s".formatted(vital, table, counted("t"));
    }

    private String counted(String alias) {
        return only.isEmpty() ? active(alias) : active(alias) + " and " + only.formatted(alias);
    }

    private String before(ReplacedRows replaced) {
        return """
                %1$s t left join replaced_%1$s k on k.run = %2$d and k.id = t.id %3$s
                where t.id <= %4$d and if(k.id is null, %5$s, %6$s)""".formatted(table, replaced.run(), joins, replaced.last(table), counted("t"), counted("k"));
    }
}
