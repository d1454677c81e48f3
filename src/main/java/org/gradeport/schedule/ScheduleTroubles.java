package org.gradeport.schedule;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is wrong with schedules by themselves, for the list of what needs a person. Checks no rights.
@Component
public class ScheduleTroubles {

    private final ScheduleRows rows;
    private final ScheduleRequests requests;
    private final JdbcClient database;

    ScheduleTroubles(ScheduleRows rows, ScheduleRequests requests, JdbcClient database) {
        this.rows = rows;
        this.requests = requests;
        this.database = database;
    }

    /// A schedule that needs a person.
    ///
    /// @param since when the first run was lost
    /// @param lost how many runs were
    public record Trouble(long schedule, String name, String ownerName, Instant since, long lost) {}

    /// All schedules by their number, each with its name.
    public Map<Long, String> names() {
        return database
                .sql("select id, name from schedule order by id")
                .query((row, _) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those that are switched on although their owner's account is disabled, so that nothing runs.
    ///
    /// @param now what `since` is where no run was lost yet
    public List<Trouble> ownerless(Instant now) {
        return rows.findAll().stream()
                .filter(row -> row.enabled() && !requests.hasOwner(row))
                .map(row -> trouble(row, lost(row.number(), RunOutcome.OWNERLESS, row.createdAt()), now))
                .toList();
    }

    /// Those that missed runs while no portal was up, and have not run since.
    public List<Trouble> missed(Instant after) {
        return rows.findAll().stream()
                .filter(row -> row.enabled() && requests.hasOwner(row))
                .map(row -> trouble(row, lost(row.number(), RunOutcome.MISSED, after), after))
                .filter(trouble -> trouble.lost() > 0)
                .toList();
    }

    /// Those whose last runs could not be requested.
    public List<Trouble> refused(Instant after) {
        return rows.findAll().stream()
                .filter(row -> row.enabled() && requests.hasOwner(row))
                .map(row -> trouble(row, lost(row.number(), RunOutcome.REFUSED, after), after))
                .filter(trouble -> trouble.lost() > 0)
                .toList();
    }

    /// Why the schedule's last run gave nothing, in a sentence; empty where nothing was said.
    public String reason(long schedule) {
        return database.sql(
                        "select coalesce(detail, '') from schedule_run where schedule_id = ? order by id desc limit 1")
                .param(schedule)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// How long the schedule that has been due longest has waited to be dealt with; zero if none is due.
    public Duration lag() {
        return database.sql("""
                        select coalesce(timestampdiff(microsecond, min(next_due), now(6)), 0) lag_micros from schedule
                        where next_due <= now(6)
                        """)
                .query((row, _) -> Duration.of(row.getLong("lag_micros"), ChronoUnit.MICROS))
                .single();
    }

    private static Trouble trouble(ScheduleRow row, Lost lost, Instant otherwise) {
        Instant since = lost.since().orElse(otherwise);
        return new Trouble(row.number(), row.plan().name(), row.ownerName(), since, lost.times());
    }

    private record Lost(Optional<Instant> since, long times) {}

    /// The lines of this outcome behind the last one of another.
    private Lost lost(long schedule, RunOutcome outcome, Instant after) {
        return database.sql("""
                        select min(coalesce(due_at, at)) since, coalesce(sum(times), 0) lost from schedule_run
                        where schedule_id = :schedule and outcome = :outcome and at >= :after and id > (
                          select coalesce(max(id), 0) from schedule_run
                          where schedule_id = :schedule and outcome <> :outcome)
                        """)
                .param("schedule", schedule)
                .param("outcome", outcome.name())
                .param("after", Timestamp.from(after))
                .query((row, _) -> new Lost(
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant), row.getLong("lost")))
                .single();
    }
}
