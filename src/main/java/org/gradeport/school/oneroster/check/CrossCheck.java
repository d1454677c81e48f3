package org.gradeport.school.oneroster.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradeport.base.Texts;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.oneroster.binding.FileMode;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.binding.RosterField;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.report.Findings.Place;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.gradeport.school.oneroster.report.QuotedValue;
import org.gradeport.school.oneroster.stage.KeyRanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Checks the staged rows against each other: unique sourcedIds, resolved references, and the rules across files.
public final class CrossCheck {

    private static final int PART = 100_000;

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;

    public CrossCheck(Manifest manifest, JdbcTemplate database, Findings findings) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
    }

    /// One query that finds faults in staged rows.
    private record Task(RosterFile file, KeyRanges ranges, long rows, Consumer<Object[]> query) {}

    public void run(ProgressMeter progressMeter, int from, int to) {
        List<Task> tasks = tasks();
        progressMeter.begin(
                Step.CHECKING, from, to, tasks.stream().mapToLong(Task::rows).sum());
        for (Task task : tasks) {
            progressMeter.file(task.file().fileName());
            KeyRanges.forEachPart(task.rows(), PART, (above, upTo) -> {
                task.query().accept(new Object[] {above, upTo});
                progressMeter.advance(upTo, upTo - above);
            });
        }
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        manifest.present()
                .forEach(file -> tasks.add(task(file, KeyRanges.ofStaged(file), part -> repeated(file, part))));
        StagedReference.of(manifest)
                .forEach(stagedReference -> tasks.add(task(
                        stagedReference.file(), stagedReference.ranges(), part -> dangling(stagedReference, part))));
        for (CrossRule crossRule : CrossRules.ALL) {
            manifest.present().stream()
                    .filter(file -> file.name().equals(crossRule.file()))
                    .forEach(file ->
                            tasks.add(task(file, KeyRanges.ofStaged(file), part -> broken(crossRule, file, part))));
        }
        return tasks;
    }

    private Task task(RosterFile file, KeyRanges keyRanges, Consumer<Object[]> query) {
        return new Task(file, keyRanges, keyRanges.last(database), query);
    }

    private void repeated(RosterFile file, Object[] part) {
        String sql = """
                select s.row_no, s.sourced_id, min(e.row_no)
                from %1$s s straight_join %1$s e force index (%1$s_sourced_id)
                  on e.sourced_id = s.sourced_id and e.row_no < s.row_no and e.row_no > 0
                where %2$s group by s.row_no, s.sourced_id""".formatted(file.staging(), KeyRanges.ofStaged(file).condition("s"));
        each(
                sql,
                row -> {
                    String id = row.getString(2);
                    long first = row.getLong(3);
                    findings.error(
                            new Place(file.fileName(), row.getLong(1), "sourcedId"),
                            "duplicate_id",
                            "oneroster.duplicate-id",
                            QuotedValue.of(id),
                            first);
                },
                part);
    }

    private void dangling(StagedReference stagedReference, Object[] part) {
        // The deletion of a record that the portal never had stores nothing that an active row could refer to.
        String sql = """
                select s.row_no, s.%1$s, %7$s from %2$s s
                left join %3$s g force index (%3$s_sourced_id) on g.sourced_id = s.%1$s
                left join %6$s t force index (%6$s_sourced_id) on t.sourced_id = g.sourced_id and not g.active
                where %4$s and %5$s and s.%1$s is not null and (g.active is null or not g.active)""".formatted(
                stagedReference.column(),
                stagedReference.ranges().table(),
                stagedReference.target().staging(),
                stagedReference.ranges().condition("s"),
                stagedReference.filter(),
                stagedReference.target().table(),
                stagedReference.isList() ? "g.active is null" : "g.active is null or (s.active and t.id is null)");
        each(sql, row -> dangling(stagedReference, row.getLong(1), row.getString(2), row.getBoolean(3)), part);
    }

    private void dangling(StagedReference stagedReference, long row, String name, boolean unknown) {
        Place place = new Place(stagedReference.file().fileName(), row, stagedReference.field());
        if (unknown) {
            findings.error(place, "unknown_reference", () -> unknown(stagedReference.target(), QuotedValue.of(name)));
        } else {
            findings.warning(place, "inactive_reference", "oneroster.inactive-reference", QuotedValue.of(name));
        }
    }

    private String unknown(RosterFile target, String found) {
        return manifest.mode(target) == FileMode.BULK
                ? Texts.say("oneroster.unknown-reference", target.fileName(), found)
                : Texts.say("oneroster.unknown-reference-held", target.fileName(), found);
    }

    private void broken(CrossRule crossRule, RosterFile file, Object[] part) {
        String field = file.staged().stream()
                .filter(candidate -> crossRule.column().equals(candidate.column()))
                .findFirst()
                .map(RosterField::name)
                .orElse("");
        if (!field.isEmpty()) {
            each(
                    crossRule.sql(KeyRanges.ofStaged(file)),
                    row -> note(crossRule, new Place(file.fileName(), row.getLong(1), field), row),
                    part);
        }
    }

    private void note(CrossRule crossRule, Place place, ResultSet row) throws SQLException {
        String found = row.getString(2);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < crossRule.expected().values().size(); i++) {
            values.add(row.getString(3 + i));
        }
        Supplier<String> message = () -> Texts.say(
                "oneroster.expected-found", crossRule.expected().words().apply(values), QuotedValue.of(found));
        if (crossRule.severity() == Severity.ERROR) {
            findings.error(place, crossRule.code(), message);
        } else {
            findings.warning(place, crossRule.code(), message);
        }
    }

    private void each(String sql, RowCallbackHandler row, Object[] part) {
        database.query(sql, row, part);
    }
}
