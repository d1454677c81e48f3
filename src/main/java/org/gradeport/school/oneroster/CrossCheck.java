package org.gradeport.school.oneroster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradeport.base.Texts;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.oneroster.Findings.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Checks the staged rows against each other: every sourcedId once, every reference resolved, the rules across files.
final class CrossCheck {

    private static final int PART = 100_000;

    private final Manifest manifest;
    private final JdbcTemplate database;
    private final Findings findings;

    CrossCheck(Manifest manifest, JdbcTemplate database, Findings findings) {
        this.manifest = manifest;
        this.database = database;
        this.findings = findings;
    }

    /// One query of staged rows at fault.
    private record Task(RosterFile file, Ranges ranges, long rows, Consumer<Object[]> query) {}

    void run(Meter meter, int from, int to) {
        List<Task> tasks = tasks();
        meter.begin(
                Step.CHECKING, from, to, tasks.stream().mapToLong(Task::rows).sum());
        for (Task task : tasks) {
            meter.file(task.file().fileName());
            Ranges.each(task.rows(), PART, (above, upTo) -> {
                task.query().accept(new Object[] {above, upTo});
                meter.advance(upTo, upTo - above);
            });
        }
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        manifest.present().forEach(file -> tasks.add(task(file, Ranges.ofStaged(file), part -> repeated(file, part))));
        Link.of(manifest).forEach(link -> tasks.add(task(link.file(), link.names(), part -> dangling(link, part))));
        for (Rule rule : Rules.ALL) {
            manifest.present().stream()
                    .filter(file -> file.name().equals(rule.file()))
                    .forEach(file -> tasks.add(task(file, Ranges.ofStaged(file), part -> broken(rule, file, part))));
        }
        return tasks;
    }

    private Task task(RosterFile file, Ranges ranges, Consumer<Object[]> query) {
        return new Task(file, ranges, ranges.last(database), query);
    }

    private void repeated(RosterFile file, Object[] part) {
        String sql = """
                select s.row_no, s.sourced_id, min(e.row_no)
                from %1$s s straight_join %1$s e force index (%1$s_sourced_id)
                  on e.sourced_id = s.sourced_id and e.row_no < s.row_no and e.row_no > 0
                where %2$s group by s.row_no, s.sourced_id""".formatted(file.staging(), Ranges.ofStaged(file).condition("s"));
        each(
                sql,
                row -> {
                    String id = row.getString(2);
                    long first = row.getLong(3);
                    findings.error(
                            new Place(file.fileName(), row.getLong(1), "sourcedId"),
                            "duplicate_id",
                            () -> Texts.say("oneroster.duplicate-id", Quoted.of(id), first));
                },
                part);
    }

    private void dangling(Link link, Object[] part) {
        String sql = """
                select s.row_no, s.%1$s, g.active from %2$s s left join %3$s g force index (%3$s_sourced_id) on g.sourced_id = s.%1$s
                where %4$s and %5$s and s.%1$s is not null and (g.active is null or not g.active)""".formatted(
                        link.column(),
                        link.names().table(),
                        link.target().staging(),
                        link.names().condition("s"),
                        link.filter());
        each(sql, row -> dangling(link, row.getLong(1), row.getString(2), row.getObject(3) == null), part);
    }

    private void dangling(Link link, long row, String name, boolean unknown) {
        Place place = new Place(link.file().fileName(), row, link.field());
        if (unknown) {
            findings.error(place, "unknown_reference", () -> unknown(link.target(), Quoted.of(name)));
        } else {
            findings.warning(
                    place, "inactive_reference", () -> Texts.say("oneroster.inactive-reference", Quoted.of(name)));
        }
    }

    private String unknown(RosterFile target, String found) {
        return manifest.mode(target) == Mode.BULK
                ? Texts.say("oneroster.unknown-reference", target.fileName(), found)
                : Texts.say("oneroster.unknown-reference-held", target.fileName(), found);
    }

    private void broken(Rule rule, RosterFile file, Object[] part) {
        String field = file.staged().stream()
                .filter(candidate -> rule.column().equals(candidate.column()))
                .findFirst()
                .map(Field::name)
                .orElse("");
        if (!field.isEmpty()) {
            each(
                    rule.sql(Ranges.ofStaged(file)),
                    row -> note(rule, new Place(file.fileName(), row.getLong(1), field), row),
                    part);
        }
    }

    private void note(Rule rule, Place place, ResultSet row) throws SQLException {
        String found = row.getString(2);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < rule.expected().values().size(); i++) {
            values.add(row.getString(3 + i));
        }
        Supplier<String> message = () ->
                Texts.say("oneroster.expected-found", rule.expected().words().apply(values), Quoted.of(found));
        if (rule.severity() == Severity.ERROR) {
            findings.error(place, rule.code(), message);
        } else {
            findings.warning(place, rule.code(), message);
        }
    }

    private void each(String sql, RowCallbackHandler row, Object[] part) {
        database.query(sql, row, part);
    }
}
