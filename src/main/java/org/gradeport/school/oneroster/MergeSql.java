package org.gradeport.school.oneroster;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.school.RowChange;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.binding.RosterVersion;
import org.gradeport.school.oneroster.check.OlderRows;
import org.gradeport.school.oneroster.stage.KeyRanges;

/// The statements that merge a file's staged rows into the records. The order of joins is fixed, since the statistics
/// of fresh tables mislead the optimizer; only rows that differ are changed.
final class MergeSql {

    private final RosterVersion version;
    private final RosterFile file;
    private final String part;

    MergeSql(RosterVersion version, RosterFile file) {
        this.version = version;
        this.file = file;
        this.part = KeyRanges.ofStaged(file).condition("s");
    }

    /// Adds the rows that are new; the update sets a parent of the same kind, because it may be new too.
    RowChange insert() {
        List<RosterField> fields = file.merged().stream()
                .filter(rosterField -> !file.isToItself(rosterField))
                .toList();
        return RowChange.insert("""
                insert into %1$s (sourced_id, active, changed_at, last_modified%2$s)
                select straight_join s.sourced_id, true, ?, s.last_modified%3$s
                from %4$s s left join %1$s t force index (%1$s_sourced_id) on t.sourced_id = s.sourced_id%5$s
                where %6$s and s.active and t.id is null""".formatted(
                        file.table(),
                        each(fields, rosterField -> ", " + rosterField.recordColumn()),
                        each(fields, rosterField -> ", " + value(rosterField)),
                        file.staging(),
                        joins(fields),
                        part));
    }

    /// Changes the rows that differ.
    RowChange update() {
        List<RosterField> fields = file.merged();
        return change(
                joins(fields),
                "t.changed_at = ?, t.active = true"
                        + each(
                                fields,
                                rosterField -> ", t.%s = %s".formatted(rosterField.recordColumn(), value(rosterField))),
                "s.active and not (t.active%s)".formatted(each(fields, MergeSql::isEqual)));
    }

    /// Makes the rows inactive that the sender deleted.
    RowChange delete() {
        return change("", "t.changed_at = ?, t.active = false", "not s.active and t.active");
    }

    private RowChange change(String joins, String set, String where) {
        return RowChange.update(
                file.table(), staged(file, file.table()) + joins, set, "%s and %s".formatted(part, where));
    }

    /// The staged rows `s` with their records `t`.
    private static String staged(RosterFile file, String table) {
        return "%1$s s straight_join %2$s t force index (%2$s_sourced_id) on t.sourced_id = s.sourced_id"
                .formatted(file.staging(), table);
    }

    /// Makes the records inactive that a snapshot does not hold.
    RowChange retire() {
        return RowChange.update(
                file.table(),
                "%1$s t left join %2$s s force index (%2$s_sourced_id) on s.sourced_id = t.sourced_id"
                        .formatted(file.table(), file.staging()),
                "t.changed_at = ?, t.active = false",
                "t.id > ? and t.id <= ? and t.active and s.row_no is null");
    }

    /// Keeps the senders' times, also of rows that do not differ; a snapshot without times leaves the known ones.
    static RowChange times(RosterFile file, String table, String column) {
        return RowChange.update(
                table,
                staged(file, table),
                "t.%s = s.last_modified".formatted(column),
                "%s and s.last_modified is not null and not (t.%s <=> s.last_modified)"
                        .formatted(KeyRanges.ofStaged(file).condition("s"), column));
    }

    String joins(List<RosterField> fields) {
        return each(
                fields.stream()
                        .filter(rosterField -> rosterField.target() != null)
                        .toList(),
                rosterField -> "\nleft join %1$s r_%2$s force index (%1$s_sourced_id) on r_%2$s.sourced_id = s.%2$s"
                        .formatted(version.table(String.valueOf(rosterField.target())), rosterField.column()));
    }

    private static String value(RosterField rosterField) {
        return rosterField.target() == null ? "s." + rosterField.column() : "r_%s.id".formatted(rosterField.column());
    }

    /// Compares texts byte by byte, because collations treat Müller and Muller as equal.
    static String isEqual(RosterField rosterField) {
        String binary = rosterField.type().isText() ? "binary " : "";
        return " and %1$st.%2$s <=> %1$s%3$s".formatted(binary, rosterField.recordColumn(), value(rosterField));
    }

    static String each(List<RosterField> fields, Function<RosterField, String> text) {
        return fields.stream().map(text).collect(Collectors.joining());
    }

    /// All statements in order; in a tree, parents must exist before they are referred to.
    Stream<MergeStep> ofStaged() {
        MergeStep insert = MergeStep.ofStaged(file, insert());
        MergeStep update = MergeStep.ofStaged(file, update());
        MergeStep delete = MergeStep.ofStaged(file, delete()).onlyForExisting();
        MergeStep times = MergeStep.ofTimes(file, times(file, file.table(), OlderRows.timeOf(file)))
                .onlyForExisting();
        return file.isTree()
                ? Stream.of(insert, update, delete, times)
                : Stream.of(update.onlyForExisting(), insert, delete, times);
    }
}
