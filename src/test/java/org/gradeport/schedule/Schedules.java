package org.gradeport.schedule;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ScheduledExports;
import org.gradeport.security.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes schedules for tests and lets their time come.
@Component
class Schedules {

    private final ScheduleService service;
    private final JdbcClient database;
    private final ApplicationContext beans;

    Schedules(ScheduleService service, JdbcClient database, ApplicationContext beans) {
        this.service = service;
        this.database = database;
        this.beans = beans;
    }

    /// The claims of a node that requests its exports there.
    ScheduleClaims claims(ScheduledExports exports) {
        return claims(exports, beans.getBean(DatabaseTime.class));
    }

    /// The claims of a node of its own.
    ScheduleClaims claims(ScheduledExports exports, DatabaseTime time) {
        ScheduleHistory history = new ScheduleHistory(database, time);
        return new ScheduleClaims(
                beans.getBean(ScheduleRows.class),
                history,
                requests(exports, history),
                exports,
                beans.getBean(ScheduleProperties.class),
                time,
                database,
                beans.getBean(Attempts.class));
    }

    /// The waiting runs as a node sees them that requests its exports there.
    WaitingRuns waiting(ScheduledExports exports) {
        DatabaseTime time = beans.getBean(DatabaseTime.class);
        ScheduleHistory history = new ScheduleHistory(database, time);
        return new WaitingRuns(
                beans.getBean(ScheduleRows.class),
                history,
                requests(exports, history),
                exports,
                beans.getBean(ScheduleProperties.class),
                time,
                beans.getBean(Attempts.class));
    }

    private ScheduleRequests requests(ScheduledExports exports, ScheduleHistory history) {
        return new ScheduleRequests(exports, history, beans.getBean(Actors.class), beans);
    }

    static ScheduleWish wish(String name) {
        return wish(name, MissedRule.RUN, OverlapRule.SKIP, false);
    }

    static ScheduleWish wish(String name, MissedRule missed, OverlapRule overlap, boolean skipEmpty) {
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        return new ScheduleWish(name, request, hourly(), missed, overlap, skipEmpty);
    }

    static Timing hourly() {
        return Timing.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
    }

    Schedule make(ScheduleWish wish) {
        return service.create(wish, null);
    }

    /// Moves its next due time into the past, as if nobody had looked since.
    Instant isDue(Schedule schedule, Duration since) {
        Instant due = Instant.now().minus(since).truncatedTo(ChronoUnit.MILLIS);
        database.sql("update schedule set next_due = ? where id = ?")
                .params(Timestamp.from(due), schedule.id())
                .update();
        return due;
    }

    long exports(Schedule schedule) {
        return database.sql("select count(*) from export where schedule = ?")
                .param(schedule.id())
                .query(Long.class)
                .single();
    }

    /// As if an export of it ran for ever.
    long leaveInWork(Schedule schedule, long owner) {
        database.sql("""
                        insert into export (version, name, dataset, format, request, owner, owner_name, schedule, created_at,
                          status, cancel_requested, queued_at, round, attempts, run, rows_done)
                        values (0, 'x', 'courses', 'csv', '{}', ?, 'x', ?, now(6), 'QUEUED', false, now(6), 1, 0, 0, 0)""").params(owner, schedule.id()).update();
        return database.sql("select max(id) from export").query(Long.class).single();
    }

    void endWork(long export) {
        database.sql("update export set status = 'CANCELLED' where id = ?")
                .param(export)
                .update();
    }

    void setEnabled(long account, boolean enabled) {
        database.sql("update account set enabled = ? where id = ?")
                .params(enabled, account)
                .update();
    }

    void setRequest(Schedule schedule, String dataset) {
        database.sql("update schedule set request = json_set(request, '$.dataset', ?) where id = ?")
                .params(dataset, schedule.id())
                .update();
    }

    List<RunOutcome> outcomes(Schedule schedule) {
        return service.history(schedule.id(), 0, 100).stream()
                .map(ScheduleRun::outcome)
                .toList();
    }

    @Nullable
    String detail(Schedule schedule) {
        return service.history(schedule.id(), 0, 1).getFirst().detail();
    }

    void awaitOutcome(Schedule schedule, RunOutcome outcome) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> outcomes(schedule).contains(outcome));
    }

    void clear() {
        database.sql("delete from schedule").update();
        database.sql("delete from schedule_key").update();
    }
}
