package org.gradeport.school.oneroster;

import java.util.List;
import org.gradeport.school.oneroster.binding.CommonFiles;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.RosterVersion;

/// Compares a file's staged rows `s` with the records `t`, before anything is written.
///
/// @param rows the rows beside their records, for `from`
/// @param verdict what happens to the record: `added`, `changed`, `deactivated` or `unchanged`
/// @param changedFields the names of the fields that differ, with commas between them
/// @param table of the records
/// @param active whether a record `t` is one that a snapshot without its row deactivates
record CompareSql(String rows, String verdict, String changedFields, String table, String active) {

    static CompareSql of(RosterVersion version, RosterFile file) {
        return file.equals(CommonFiles.DEMOGRAPHICS) ? demographics(version.table("users")) : records(version, file);
    }

    private static CompareSql records(RosterVersion version, RosterFile file) {
        List<RosterField> fields = file.merged();
        boolean classes = file.equals(CommonFiles.CLASSES);
        return new CompareSql(
                from(file, file.table()) + new MergeSql(version, file).joins(fields),
                """
                case when s.active and t.id is null then 'added'
                  when s.active and not (t.active%s%s) then 'changed'
                  when t.active and not s.active then 'deactivated' else 'unchanged' end""".formatted(
                        MergeSql.each(fields, CompareSql::isSame), classes ? " and " + SpecialSteps.SAME_TERMS : ""),
                "concat_ws(',', if(t.active, null, 'status')%s%s)"
                        .formatted(
                                MergeSql.each(fields, field -> otherwise("true" + isSame(field), field.name())),
                                classes ? otherwise(SpecialSteps.SAME_TERMS, "termSourcedIds") : ""),
                file.table(),
                "t.active");
    }

    /// They belong to the person with the same sourcedId, who has none if both are empty.
    private static CompareSql demographics(String people) {
        String held = "(t.birth_date is not null or t.sex is not null)";
        return new CompareSql(
                from(CommonFiles.DEMOGRAPHICS, people),
                """
                case when s.birth_date is null and s.sex is null then if(%1$s, 'deactivated', 'unchanged')
                  when t.id is null or not %1$s then 'added'
                  when t.birth_date <=> s.birth_date and binary t.sex <=> binary s.sex then 'unchanged'
                  else 'changed' end""".formatted(held),
                "concat_ws(','%s%s)"
                        .formatted(
                                otherwise("t.birth_date <=> s.birth_date", "birthDate"),
                                otherwise("binary t.sex <=> binary s.sex", "sex")),
                people,
                held);
    }

    private static String from(RosterFile file, String table) {
        return "%1$s s left join %2$s t force index (%2$s_sourced_id) on t.sourced_id = s.sourced_id"
                .formatted(file.staging(), table);
    }

    /// A reference to a record that is still to be added differs.
    private static String isSame(RosterField field) {
        String equal = MergeSql.isEqual(field);
        return field.target() == null
                ? equal
                : equal + " and (s.%1$s is null or r_%1$s.id is not null)".formatted(field.column());
    }

    private static String otherwise(String same, String field) {
        return ", if(%s, null, '%s')".formatted(same, field);
    }
}
