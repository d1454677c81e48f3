package org.gradeport.schedule;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.ActorDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds schedules that need a person. Checks no rights.
@Component
public class ScheduleHealth {

    private final ScheduleRepository scheduleRepository;
    private final ActorDirectory actorDirectory;
    private final JdbcClient database;

    ScheduleHealth(ScheduleRepository scheduleRepository, ActorDirectory actorDirectory, JdbcClient database) {
        this.scheduleRepository = scheduleRepository;
        this.actorDirectory = actorDirectory;
        this.database = database;
    }

    /// A schedule that needs a person.
    ///
    /// @param since the time of the first lost run
    /// @param lost the number of lost runs
    public record AffectedSchedule(long schedule, String name, String ownerName, Instant since, long lost) {}

    /// A schedule that is switched on and whose rule cannot be read.
    ///
    /// @param sentence why it cannot be read
    public record UnreadableSchedule(long schedule, String name, String ownerName, String sentence) {}

    /// Enabled schedules that cannot run until their rule is set again.
    public List<UnreadableSchedule> unreadable() {
        return scheduleRepository.findAll().stream()
                .filter(ScheduleRow::enabled)
                .flatMap(row -> Optional.ofNullable(StoredRule.of(row.plan()).problem())
                        .map(why ->
                                new UnreadableSchedule(row.number(), row.plan().name(), row.ownerName(), why))
                        .stream())
                .toList();
    }

    /// The names of all schedules by number.
    public Map<Long, String> names() {
        return database
                .sql("select id, name from schedule order by id")
                .query((row, _) -> Map.entry(row.getLong("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Enabled schedules that do not run because their owner's account is disabled.
    ///
    /// @param now the value of `since` if no run was lost yet
    public List<AffectedSchedule> ownerless(Instant now) {
        return findAffected(RunOutcome.OWNERLESS, Instant.EPOCH, false, now).toList();
    }

    /// Enabled schedules that missed runs while no portal was up, and have not run since.
    public List<AffectedSchedule> missed(Instant after) {
        return findAffected(RunOutcome.MISSED, after, true, after)
                .filter(affected -> affected.lost() > 0)
                .toList();
    }

    /// Enabled schedules whose last runs were refused although their rule can be read.
    public List<AffectedSchedule> refused(Instant after) {
        Set<Long> unreadable =
                unreadable().stream().map(UnreadableSchedule::schedule).collect(Collectors.toSet());
        return findAffected(RunOutcome.REFUSED, after, true, after)
                .filter(affected -> affected.lost() > 0 && !unreadable.contains(affected.schedule()))
                .toList();
    }

    /// Why the schedule's last run produced no file, in a sentence; empty if there is no reason.
    public String reason(long schedule) {
        return database.sql(
                        "select coalesce(detail, '') from schedule_run where schedule_id = ? and kind <> 'TEST' order by id desc limit 1")
                .param(schedule)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /// How long the longest due schedule has waited; zero if none is due.
    public Duration lag() {
        long micros = database.sql("""
                        select coalesce(timestampdiff(microsecond, min(next_due), now(6)), 0) from schedule
                        where next_due <= now(6)
                        """).query(Long.class).single();
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    /// For enabled schedules; the number of queries does not depend on the number of schedules.
    private Stream<AffectedSchedule> findAffected(RunOutcome outcome, Instant after, boolean owned, Instant otherwise) {
        List<ScheduleRow> on = scheduleRepository.findAll().stream()
                .filter(ScheduleRow::enabled)
                .toList();
        Set<Long> owners =
                actorDirectory.enabled(on.stream().map(ScheduleRow::owner).collect(Collectors.toSet()));
        Map<Long, Lost> lost = lost(outcome, after);
        return on.stream()
                .filter(row -> owners.contains(row.owner()) == owned)
                .map(row -> affected(row, lost.getOrDefault(row.number(), new Lost(row.number(), otherwise, 0))));
    }

    private static AffectedSchedule affected(ScheduleRow row, Lost lost) {
        return new AffectedSchedule(row.number(), row.plan().name(), row.ownerName(), lost.since(), lost.times());
    }

    private record Lost(long schedule, Instant since, long times) {}

    /// By schedule, the runs with this outcome since the last run with another one. A test is no run.
    private Map<Long, Lost> lost(RunOutcome outcome, Instant after) {
        return database
                .sql("""
                        select schedule_id schedule, min(coalesce(due_at, at)) since, sum(times) times from schedule_run run
                        where outcome = :outcome and kind <> 'TEST' and at >= :after and id > (
                          select coalesce(max(id), 0) from schedule_run other
                          where other.schedule_id = run.schedule_id and other.outcome <> :outcome and other.kind <> 'TEST')
                        group by schedule_id
                        """)
                .param("outcome", outcome.name())
                .param("after", Timestamp.from(after))
                .query(new RecordMapper<>(Lost.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Lost::schedule, each -> each));
    }
}
