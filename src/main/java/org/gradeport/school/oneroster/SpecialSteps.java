package org.gradeport.school.oneroster;

import java.util.List;
import java.util.stream.Stream;
import org.gradeport.school.RowChange;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.check.OlderRows;
import org.gradeport.school.oneroster.stage.KeyRanges;

/// The statements for data that does not map one file to one table.
final class SpecialSteps {

    /// Whether a class `t` runs in the terms of its staged row `s`.
    static final String SAME_TERMS = """
            (
              (select group_concat(a.sourced_id order by c.position) from class_term c
                join academic_session a on a.id = c.session_id where c.class_id = t.id)
              <=> (select group_concat(l.value order by l.position) from import_list l
                where l.field = '%s' and l.sourced_id = s.sourced_id))""".formatted(RosterFile.CLASS_TERMS);

    /// The roles `t` of staged users `u`, and their rows `s`.
    static final String FORMER_ROLES = """
            import_person u straight_join person p force index (person_sourced_id) on p.sourced_id = u.sourced_id
            straight_join person_role t force index (person_role_person_role) on t.person_id = p.id
            left join import_person_role s force index (import_person_role_sourced_id) on s.sourced_id = t.sourced_id""";

    private SpecialSteps() {}

    /// A class's terms are replaced only if they differ; the class then counts as changed.
    static Stream<MergeStep> classTerms() {
        RosterFile file = CommonFiles.CLASSES;
        String part = KeyRanges.ofStaged(file).condition("s");
        String classes =
                "import_class s straight_join class t force index (class_sourced_id) on t.sourced_id = s.sourced_id";
        RowChange mark = RowChange.update(
                file.table(), classes, "t.changed_at = ?", "%s and s.active and not %s".formatted(part, SAME_TERMS));
        RowChange delete = new RowChange("""
                delete c from %s straight_join class_term c on c.class_id = t.id
                where t.changed_at = ? and %s and s.active""".formatted(classes, part), file.table(), keepTerms(classes, part));
        RowChange insert = RowChange.insert("""
                insert into class_term (class_id, session_id, position)
                select straight_join t.id, a.id, l.position
                from import_class s join class t on t.sourced_id = s.sourced_id
                join import_list l on l.field = '%2$s' and l.sourced_id = s.sourced_id
                join academic_session a on a.sourced_id = l.value
                where t.changed_at = ? and %1$s and s.active""".formatted(part, RosterFile.CLASS_TERMS));
        return Stream.of(mark, delete, insert).map(change -> MergeStep.ofStaged(file, change));
    }

    /// Keeps the terms of the classes that are kept by now, because these terms are written again.
    private static String keepTerms(String classes, String part) {
        return """
                insert into replaced_class_term
                select :run, t.id, coalesce(c.session_id, 0), coalesce(c.position, 0)
                from %s straight_join replaced_class k on k.run = :run and k.id = t.id
                left join class_term c on c.class_id = t.id
                where %s and s.active and t.id <= :last %s""".formatted(classes, part, RowChange.ONCE);
    }

    /// Demographics belong to the person with the same sourcedId; a deleted row clears them.
    static List<MergeStep> demographics(RosterFile users, FileMode fileMode) {
        RosterFile file = CommonFiles.DEMOGRAPHICS;
        MergeStep set = MergeStep.ofStaged(
                file,
                RowChange.update(
                        users.table(),
                        "import_demographics s straight_join person t force index (person_sourced_id) on t.sourced_id = s.sourced_id",
                        "t.changed_at = ?, t.birth_date = s.birth_date, t.sex = s.sex",
                        "%s and not (t.birth_date <=> s.birth_date and binary t.sex <=> binary s.sex)"
                                .formatted(KeyRanges.ofStaged(file).condition("s"))));
        RowChange cleared = RowChange.update(
                users.table(),
                "person t left join import_demographics s force index (import_demographics_sourced_id) on s.sourced_id = t.sourced_id",
                "t.changed_at = ?, t.birth_date = null, t.sex = null",
                "t.id > ? and t.id <= ? and s.row_no is null and (t.birth_date is not null or t.sex is not null)");
        MergeStep clear = new MergeStep(file, KeyRanges.ofRecords(users), cleared, false, false);
        MergeStep times = MergeStep.ofTimes(file, MergeSql.times(file, "person", OlderRows.timeOf(file)));
        return fileMode == FileMode.BULK ? List.of(set, clear, times) : List.of(set, times);
    }

    /// OneRoster 1.1 has no primary organisation, so that an older one must not outlive the row.
    static MergeStep formerPrimaryOrgs(RosterFile users) {
        return MergeStep.ofStaged(
                        users,
                        RowChange.update(
                                users.table(),
                                "import_person u straight_join person t force index (person_sourced_id) on t.sourced_id = u.sourced_id",
                                "t.changed_at = ?, t.primary_org_id = null",
                                "%s and u.active and t.primary_org_id is not null"
                                        .formatted(KeyRanges.ofStaged(users).condition("u"))))
                .onlyForExisting();
    }

    /// In OneRoster 1.1 a changed user has exactly the roles in the row.
    static MergeStep formerRoles(RosterFile users) {
        return MergeStep.ofStaged(
                users,
                RowChange.update(
                        "person_role",
                        FORMER_ROLES,
                        "t.changed_at = ?, t.active = false",
                        "%s and t.active and s.row_no is null"
                                .formatted(KeyRanges.ofStaged(users).condition("u"))));
    }
}
