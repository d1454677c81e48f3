package org.gradeport.schedule.run;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gradeport.database.DatabaseClock;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRepository;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.ScheduleRunRepository;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTime;
import org.gradeport.security.ActorDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Creates schedules for tests and makes them due.
@Component
public class ScheduleFixture {

    /// Within an hour, because most of the schedules run at each full hour.
    public static final Instant NOW = Instant.parse("2026-11-25T10:20:00Z");

    private final ScheduleService service;
    private final JdbcClient database;
    private final ApplicationContext beans;
    private final ScheduleTime time;

    ScheduleFixture(ScheduleService service, JdbcClient database, ApplicationContext beans, ScheduleTime time) {
        this.service = service;
        this.database = database;
        this.beans = beans;
        this.time = time;
    }

    /// There is no schedule, and the clock is stopped.
    public void open() {
        clear();
        time.stop(NOW);
    }

    public void close() {
        clear();
        time.release();
    }

    /// The due runs of a node with this service.
    DueRuns claims(ScheduledExports exports) {
        return claims(exports, time);
    }

    /// The due runs of another node.
    DueRuns claims(ScheduledExports exports, DatabaseClock databaseClock) {
        return new DueRuns(
                beans.getBean(ScheduleRepository.class),
                beans.getBean(ScheduleRunRepository.class),
                requests(exports, time),
                exports,
                beans.getBean(ScheduleProperties.class),
                databaseClock,
                database,
                beans.getBean(RunTransactions.class));
    }

    /// The waiting runs of a node with this service.
    WaitingRuns waiting(ScheduledExports exports) {
        return new WaitingRuns(
                beans.getBean(ScheduleRepository.class),
                beans.getBean(ScheduleRunRepository.class),
                requests(exports, time),
                exports,
                beans.getBean(ScheduleProperties.class),
                time,
                beans.getBean(RunTransactions.class));
    }

    private RequestRun requests(ScheduledExports exports, DatabaseClock databaseClock) {
        return new RequestRun(
                exports,
                beans.getBean(ScheduleRunRepository.class),
                beans.getBean(ActorDirectory.class),
                databaseClock,
                beans);
    }

    public static ScheduleDefinition definition(String name) {
        return definition(name, MissedPolicy.RUN, OverlapPolicy.SKIP, false);
    }

    static ScheduleDefinition definition(String name, MissedPolicy missed, OverlapPolicy overlap, boolean skipEmpty) {
        return definition(name, hourly(), missed, overlap, skipEmpty);
    }

    static ScheduleDefinition definition(ScheduleRule rule, MissedPolicy missed) {
        return definition("Courses", rule, missed, OverlapPolicy.SKIP, false);
    }

    private static ScheduleDefinition definition(
            String name, ScheduleRule rule, MissedPolicy missed, OverlapPolicy overlap, boolean skipEmpty) {
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        return new ScheduleDefinition(name, request, rule, missed, overlap, skipEmpty);
    }

    public static ScheduleRule hourly() {
        return ScheduleRule.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
    }

    public Schedule make(ScheduleDefinition scheduleDefinition) {
        return service.create(scheduleDefinition, null);
    }

    /// Advances the clock and moves the next due time into the past, as if no node had polled since.
    public Instant isDue(Schedule schedule, Duration since) {
        time.pass(Duration.ofSeconds(10));
        return isDue(schedule, time.now().minus(since));
    }

    Instant isDue(Schedule schedule, Instant due) {
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

    /// Adds an export that never ends.
    long leaveInWork(Schedule schedule, long owner) {
        database.sql("""
                        insert into export (version, name, dataset, format, request, owner, owner_name, schedule, created_at,
                          status, cancel_requested, queued_at, next_try_at, round, attempts, run, rows_done)
                        values (0, 'x', 'courses', 'csv', '{}', ?, 'x', ?, now(6), 'QUEUED', false, now(6), now(6) + interval 1 day, 1, 0, 0, 0)""").params(owner, schedule.id()).update();
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

    public List<RunOutcome> outcomes(Schedule schedule) {
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

    private void clear() {
        database.sql("delete from schedule").update();
        database.sql("delete from idempotency_key").update();
    }
}
