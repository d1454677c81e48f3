package org.gradeport.school.oneroster.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
    private final Scope scope;
    private final Faults faults;

    private CrossCheck(Manifest manifest, JdbcTemplate database, Scope scope, Faults faults) {
        this.manifest = manifest;
        this.database = database;
        this.scope = scope;
        this.faults = faults;
    }

    /// A check that adds what it finds to the findings.
    ///
    /// @param unread files that could not be read completely; references to them are no further errors
    public static CrossCheck of(
            Manifest manifest, JdbcTemplate database, Findings findings, Collection<RosterFile> unread) {
        List<RosterFile> empty = manifest.present().stream()
                .filter(file -> manifest.mode(file) == FileMode.BULK && findings.isEmpty(file.fileName()))
                .toList();
        Scope scope = new Scope(unread, empty, findings);
        return new CrossCheck(manifest, database, scope, findings::add);
    }

    /// A check of complete files that passes on what it finds.
    static CrossCheck passing(Manifest manifest, JdbcTemplate database, Faults faults) {
        return new CrossCheck(manifest, database, new Scope(Set.of(), Set.of(), new Findings()), faults);
    }

    /// Takes the faults of staged rows.
    @FunctionalInterface
    interface Faults {
        void add(Severity severity, Place place, String code, Supplier<String> message);
    }

    /// Which checks give no follow-up errors.
    ///
    /// @param empty files of which a warning says that they have no rows
    private record Scope(Collection<RosterFile> unread, Collection<RosterFile> empty, Findings findings) {

        boolean allows(StagedReference reference) {
            return !unread.contains(reference.target());
        }

        /// Errors compare values that are there; a warning may be due to a row with an error.
        boolean allows(CrossRule rule, RosterFile file, List<RosterFile> all) {
            return all.stream()
                    .filter(other -> !other.equals(file) && rule.reads(other))
                    .noneMatch(other -> unread.contains(other)
                            || (rule.severity() == Severity.WARNING
                                    && (empty.contains(other) || findings.hasErrors(other.fileName()))));
        }
    }

    /// One query that finds faults in staged rows.
    private record Task(RosterFile file, KeyRanges ranges, long rows, Consumer<Object[]> query) {}

    /// Finds the errors of one file's rows; calls back after each part.
    void errorsOf(RosterFile file, Runnable afterPart) {
        for (Task task : tasks(file, rule -> rule.severity() == Severity.ERROR)) {
            KeyRanges.forEachPart(task.rows(), PART, (above, upTo) -> {
                task.query().accept(new Object[] {above, upTo});
                afterPart.run();
            });
        }
    }

    public void run(ProgressMeter progressMeter, int from, int to) {
        List<Task> tasks = manifest.present().stream()
                .filter(file -> !scope.unread().contains(file))
                .flatMap(file -> tasks(file, _ -> true).stream())
                .toList();
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

    private List<Task> tasks(RosterFile file, Predicate<CrossRule> wanted) {
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(file, KeyRanges.ofStaged(file), part -> repeated(file, part)));
        StagedReference.of(manifest).stream()
                .filter(reference -> reference.file().equals(file) && scope.allows(reference))
                .forEach(reference -> tasks.add(task(file, reference.ranges(), part -> dangling(reference, part))));
        CrossRules.ALL.stream()
                .filter(rule -> rule.file().equals(file.name()))
                .filter(wanted)
                .forEach(rule -> tasks.add(task(file, KeyRanges.ofStaged(file), part -> broken(rule, file, part))));
        return tasks;
    }

    private Task task(RosterFile file, KeyRanges keyRanges, Consumer<Object[]> query) {
        return new Task(file, keyRanges, keyRanges.last(database), query);
    }

    private void repeated(RosterFile file, Object[] part) {
        // The first row is the first of its index entries, however many there are.
        String sql = """
                select r.row_no, r.sourced_id, r.first_row from (
                  select s.row_no, s.sourced_id, (
                    select e.row_no from %1$s e force index (%1$s_sourced_id)
                    where e.sourced_id = s.sourced_id and e.row_no > 0 order by e.row_no limit 1) first_row
                  from %1$s s where %2$s) r
                where r.first_row < r.row_no""".formatted(file.staging(), KeyRanges.ofStaged(file).condition("s"));
        each(
                sql,
                row -> {
                    String id = row.getString(2);
                    long first = row.getLong(3);
                    faults.add(
                            Severity.ERROR,
                            new Place(file.fileName(), row.getLong(1), "sourcedId"),
                            "duplicate_id",
                            () -> Texts.say("oneroster.duplicate-id", QuotedValue.of(id), first));
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
            faults.add(
                    Severity.ERROR,
                    place,
                    "unknown_reference",
                    () -> unknown(stagedReference.target(), QuotedValue.of(name)));
        } else {
            faults.add(
                    Severity.WARNING,
                    place,
                    "inactive_reference",
                    () -> Texts.say("oneroster.inactive-reference", QuotedValue.of(name)));
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
        // Asked now, because errors of the files that it reads may be found only by the tasks before.
        if (!field.isEmpty() && scope.allows(crossRule, file, manifest.version().files())) {
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
        faults.add(crossRule.severity(), place, crossRule.code(), message);
    }

    private void each(String sql, RowCallbackHandler row, Object[] part) {
        database.query(sql, row, part);
    }
}
