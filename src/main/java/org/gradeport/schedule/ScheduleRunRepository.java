package org.gradeport.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/// The history of schedules.
public interface ScheduleRunRepository extends ListCrudRepository<ScheduleRun, Long> {

    /// The SQL that holds for lines that can be read.
    String READABLE = """
            (cast(kind as binary) in ('DUE', 'NOW', 'TEST')
             and cast(outcome as binary) in (
               'REQUESTED', 'READY', 'FAILED', 'CANCELLED', 'WAITING', 'TRYING', 'MISSED', 'SKIPPED_OVERLAP',
               'SKIPPED_EMPTY', 'REFUSED', 'OWNERLESS') and at > 0)
            """;

    /// Whether this due time is already processed.
    boolean existsByScheduleAndDueAt(long schedule, Instant dueAt);

    /// Whether this export belongs to a line of a history.
    boolean existsByExport(long export);

    @Query("select count(*) from schedule_run where schedule_id = :schedule and " + READABLE)
    long countBySchedule(long schedule);

    /// Newest first.
    @Query("select * from schedule_run where schedule_id = :schedule and " + READABLE
            + " order by at desc, id desc limit :limit offset :offset")
    List<ScheduleRun> page(long schedule, int offset, int limit);

    /// The schedules with a run that waits, for the export before it or to be tried again.
    @Query("select distinct schedule_id from schedule_run where outcome in ('WAITING', 'TRYING') and " + READABLE)
    List<Long> waiting();

    /// The oldest run of the schedule that waits.
    @Query("select * from schedule_run where schedule_id = :schedule and outcome in ('WAITING', 'TRYING') and "
            + READABLE + " order by id limit 1")
    Optional<ScheduleRun> firstWaiting(long schedule);

    @Modifying
    @Query(
            "update schedule_run set outcome = 'CANCELLED', detail = :why where schedule_id = :schedule and outcome in ('WAITING', 'TRYING')")
    void cancelWaiting(long schedule, String why);

    @Modifying
    @Query(
            "update schedule_run set outcome = :outcome, detail = coalesce(left(:detail, 1000), detail) where export_id = :export")
    void markEnded(long export, RunOutcome outcome, @Nullable String detail);

    @Modifying
    @Query(
            "update schedule_run set outcome = 'CANCELLED', detail = :why where export_id = :export and outcome = 'REQUESTED'")
    void markDeleted(long export, String why);

    @Modifying
    @Query(
            "update schedule_run set detail = :why where schedule_id = :schedule and outcome in ('REFUSED', 'FAILED') and detail is not null")
    void replaceReasons(long schedule, String why);

    @Modifying
    @Query("delete from schedule_run where at < :before limit 10000")
    int deleteBefore(Instant before);
}
