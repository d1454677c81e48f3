package org.gradeport.school.oneroster.check;

import java.util.Map;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.RosterFile;

/// SQL that counts the records of a file by school.
///
/// @param rows the key of the school and whether `t` is lost; takes a join of its staged row and that condition
/// @param incoming the sourcedId and the number of staged rows of each school; empty if rows name none
/// @param vital whether a school without such records is a school that is missing
record SchoolRows(String rows, String incoming, boolean vital) {

    private static final String ROLES = incoming("import_person_role", "org");

    private static final Map<String, SchoolRows> OF_TABLE = Map.of(
            "org", new SchoolRows("""
                            select t.id school, %2$s lost from org t %1$s
                            where t.active and t.type = 'school' and (
                              exists (select 1 from person_role r where r.org_id = t.id and r.active)
                              or exists (select 1 from class c where c.school_id = t.id and c.active)
                              or exists (select 1 from enrollment e where e.school_id = t.id and e.active)
                              or exists (select 1 from course c where c.org_id = t.id and c.active))""", "", true),
            "course", new SchoolRows("select t.org_id school, %2$s lost from course t %1$s where t.active", "", false),
            "class",
                    new SchoolRows(
                            "select t.school_id school, %2$s lost from class t %1$s where t.active",
                            incoming("import_class", "school"), true),
            "person", new SchoolRows("""
                            select distinct r.org_id school, t.id, %2$s lost from person t
                            straight_join person_role r force index (person_role_person_role) on r.person_id = t.id %1$s
                            where t.active and r.active""", ROLES, true),
            "person_role",
                    new SchoolRows(
                            "select t.org_id school, %2$s lost from person_role t %1$s where t.active", ROLES, true),
            "enrollment",
                    new SchoolRows(
                            "select t.school_id school, %2$s lost from enrollment t %1$s where t.active",
                            incoming("import_enrollment", "school"), true),
            "line_item", new SchoolRows("""
                            select c.school_id school, %2$s lost from line_item t
                            straight_join class c on c.id = t.class_id %1$s where t.active""", "", false),
            "result", new SchoolRows("""
                            select c.school_id school, %2$s lost from result t
                            straight_join line_item l on l.id = t.line_item_id
                            straight_join class c on c.id = l.class_id %1$s where t.active""", "", false));

    /// The records of one school that a file holds now.
    ///
    /// @param id its sourcedId
    /// @param lost those that the import makes inactive
    /// @param incoming the staged rows of the school
    record Figures(String id, String name, long active, long lost, long incoming) {}

    /// Counts nothing for files whose records belong to no school.
    static SchoolRows of(RosterFile file) {
        return OF_TABLE.getOrDefault(file.table(), new SchoolRows("", "", false));
    }

    private static String incoming(String staging, String school) {
        return "select %1$s name, count(*) n from %2$s where active and row_no > 0 group by %1$s"
                .formatted(school, staging);
    }

    /// The join of a record `t` with the staged row that keeps it, or in a delta with the one that deletes it.
    static String join(RosterFile file, FileMode mode) {
        return "left join %1$s s force index (%1$s_sourced_id) on s.sourced_id = t.sourced_id and s.active = %2$s"
                .formatted(file.staging(), mode == FileMode.BULK);
    }

    static String lost(FileMode mode) {
        return mode == FileMode.BULK ? "s.row_no is null" : "s.row_no is not null";
    }

    /// A query for [Figures].
    String query(RosterFile file, FileMode mode) {
        return """
                select o.sourced_id, o.name, k.active, k.lost, coalesce(c.n, 0)
                from (select r.school, count(*) active, sum(r.lost) lost from (%s) r group by r.school) k
                straight_join org o on o.id = k.school and o.type = 'school' and o.active
                left join (%s) c on c.name = o.sourced_id""".formatted(
                rows.formatted(join(file, mode), lost(mode)), incoming.isEmpty() ? "select '' name, 0 n" : incoming);
    }
}
