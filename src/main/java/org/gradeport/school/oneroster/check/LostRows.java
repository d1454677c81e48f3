package org.gradeport.school.oneroster.check;

import java.util.List;
import org.gradeport.school.RecordSql;
import org.gradeport.school.ReplacedRows;

/// SQL that compares the active records of one kind before and after an import, within its transaction.
///
/// @param file such as `results.csv`; what is counted, if it is no file
/// @param joins the tables that lead from a record `t`, which was `k`, to its school
/// @param school the key of the school before the import; `0` if such records belong to none
/// @param outcome what became of the record: `missing`, `detached`, `role`, `moved` or `stays`
/// @param vital the key of the school now, if a school that loses all such records is missing; else empty
/// @param role the role that is counted; empty for all
record LostRows(String file, String table, String joins, String school, String outcome, String vital, String role) {

    private static final String DETACHED = "when t.detached then 'detached' ";

    /// Each is its own school.
    static final LostRows ORGS = new LostRows("orgs.csv", "org", "", "t.id", outcome(""), "", "");

    static final LostRows USERS = ofNoSchool("users.csv", "person");

    /// A role is the same if the person has it in the organisation, since OneRoster 1.1 gives it another sourcedId.
    static final LostRows ROLES = new LostRows(
            "roles.csv", "person_role", "", before("org_id"), """
                    case when k.id is null or exists (select 1 from person_role same force index (person_role_person_role)
                        where same.person_id = k.person_id and same.role = k.role and same.org_id = k.org_id and %s)
                        then 'stays'
                      when not t.active or t.person_id <> k.person_id then 'missing' when t.detached then 'detached'
                      when t.role <> k.role then 'role' else 'moved' end""".formatted(RecordSql.active("same")), "t.org_id", "");

    /// A school whose students become teachers keeps its users and roles.
    static final LostRows STUDENTS =
            new LostRows("students", ROLES.table, "", ROLES.school, ROLES.outcome, ROLES.vital, "student");

    /// In the order of the files.
    static final List<LostRows> ALL = List.of(
            ORGS,
            ofNoSchool("academicSessions.csv", "academic_session"),
            ofSchool("courses.csv", "course", "org_id", "", ""),
            ofSchool("classes.csv", "class", "school_id", "", "t.school_id"),
            USERS,
            ROLES,
            STUDENTS,
            ofSchool("enrollments.csv", "enrollment", "school_id", "when t.role <> k.role then 'role' ", "t.school_id"),
            ofNoSchool("categories.csv", "category"),
            ofClass("lineItems.csv", "line_item", "", before("class_id")),
            ofClass(
                    "results.csv",
                    "result",
                    """
                    straight_join line_item l force index (primary) on l.id = %s
                    left join replaced_line_item kl on kl.run = :run and kl.id = l.id
                    """.formatted(before("line_item_id")),
                    "if(kl.id is null, l.class_id, kl.class_id)"));

    private static LostRows ofNoSchool(String file, String table) {
        return new LostRows(file, table, "", "0", outcome(""), "", "");
    }

    private static LostRows ofSchool(String file, String table, String school, String more, String vital) {
        String moved = "when t.%1$s <> k.%1$s then 'moved' ".formatted(school);
        return new LostRows(file, table, "", before(school), outcome(DETACHED + more + moved), vital, "");
    }

    private static LostRows ofClass(String file, String table, String joins, String key) {
        String classes = """
                straight_join class c force index (primary) on c.id = %s
                left join replaced_class kc on kc.run = :run and kc.id = c.id""".formatted(key);
        String school = "if(kc.id is null, c.school_id, kc.school_id)";
        return new LostRows(file, table, joins + classes, school, outcome(DETACHED), "", "");
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

    /// Whether any record is lost; reads only what the import replaced.
    String any(ReplacedRows replaced) {
        return """
                select exists (select 1 from replaced_%1$s k straight_join %1$s t force index (primary) on t.id = k.id
                where k.run = %2$d and %3$s and (%4$s) <> 'stays')""".formatted(table, replaced.run(), active("k"), outcome);
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

    /// The schools that have such records after the import.
    String present() {
        return "select distinct %s from %s t where %s%s"
                .formatted(vital, table, active("t"), role.isEmpty() ? "" : " and t.role = '%s'".formatted(role));
    }

    private String before(ReplacedRows replaced) {
        return """
                %1$s t left join replaced_%1$s k on k.run = %2$d and k.id = t.id %3$s
                where t.id <= %4$d and if(k.id is null, %5$s, %6$s)%7$s""".formatted(
                        table,
                        replaced.run(),
                        joins,
                        replaced.last(table),
                        active("t"),
                        active("k"),
                        role.isEmpty() ? "" : " and %s = '%s'".formatted(before("role"), role));
    }
}
