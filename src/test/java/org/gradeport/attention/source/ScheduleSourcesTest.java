package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gradeport.attention.AttentionFixture;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.metrics.StatisticsService;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScheduleSourcesTest extends AttentionFixture {

    @Autowired
    StatisticsService statistics;

    @Autowired
    ScheduleService schedules;

    @Test
    void a_schedule_that_fails_is_listed_with_how_often_and_the_same_cause() {
        schedule(77_001);
        run(77_001, 7, "FAILED", "DATABASE", 0);
        run(77_001, 6, "CANCELLED", "", 0);
        run(77_001, 5, "READY", "", 100);
        run(77_001, 4, "FAILED", "STORAGE", 0);
        run(77_001, 3, "FAILED", "DATABASE", 0);
        run(77_001, 2, "FAILED", "DATABASE", 0);
        Concern concern = open("failing-schedule/77001").orElseThrow();
        assertThat(messageFormatter.format(concern.cause()))
                .contains("“Every week”", "3 times in a row", "Database, as 3 of its last 5 runs");
        assertThat(concern.since())
                .isBetween(
                        clock.instant().minus(Duration.ofHours(97)),
                        clock.instant().minus(Duration.ofHours(95)));
        assertThat(concern.remedies()).extracting(Remedy::verb).contains("retry", "open");
        assertThat(concern.fix().key()).isEqualTo("attention.fix.database");
        run(77_001, 1, "READY", "", 100);
        assertThat(open("failing-schedule/77001")).isEmpty();
    }

    @Test
    void a_schedule_that_was_deleted_fails_no_more() {
        run(77_003, 1, "FAILED", "STORAGE", 0);
        assertThat(open("failing-schedule/77003")).isEmpty();
    }

    @Test
    void a_schedule_whose_owner_is_disabled_is_listed_until_it_has_another_or_is_off() {
        Actor maria = accounts.signIn(Role.TEACHER, "t1");
        long id = schedules.create(definition(), null).id();
        accounts.disable(maria);
        Actor admin = accounts.signIn(Role.ADMIN);
        assertThat(say("ownerless-schedule/" + id))
                .contains("“Weekly courses”", maria.username(), "so it does not run");
        lost(id, "OWNERLESS", 1);
        lost(id, "OWNERLESS", 1);
        assertThat(say("ownerless-schedule/" + id)).contains("2 runs were lost");
        assertThat(open("ownerless-schedule/" + id).orElseThrow().remedies())
                .singleElement()
                .isEqualTo(Remedy.link("reassign", "schedules/" + id));
        schedules.reassign(id, admin.account());
        assertThat(open("ownerless-schedule/" + id)).isEmpty();
    }

    @Test
    void an_ownerless_schedule_that_is_off_needs_nobody() {
        Actor maria = accounts.signIn(Role.TEACHER, "t1");
        long id = schedules.create(definition(), null).id();
        accounts.disable(maria);
        accounts.signIn(Role.ADMIN);
        schedules.pause(id, null);
        assertThat(open("ownerless-schedule/" + id)).isEmpty();
    }

    @Test
    void a_schedule_whose_rule_cannot_be_read_is_listed_once_until_it_is_fixed_or_off() {
        accounts.signIn(Role.ADMIN);
        long id = schedules.create(definition(), null).id();
        long other = schedules.create(definition(), null).id();
        database.sql("update schedule set zone = 'Mars/Base' where id = ?")
                .param(id)
                .update();
        lost(id, "REFUSED", 1);
        lost(other, "MISSED", 1);
        assertThat(say("unreadable-schedule/" + id)).contains("“Weekly courses”", "does not run", "Mars/Base");
        assertThat(open("unreadable-schedule/" + id).orElseThrow().remedies())
                .containsExactly(Remedy.open("schedules/" + id));
        assertThat(open("refused-run/" + id)).as("the same said twice").isEmpty();
        assertThat(open("missed-run/" + other)).isPresent();
        schedules.pause(id, null);
        assertThat(ofKind("unreadable-schedule")).isEmpty();
    }

    @Test
    void missed_runs_are_listed_until_the_schedule_runs_again() {
        accounts.signIn(Role.ADMIN);
        long id = schedules.create(definition(), null).id();
        assertThat(open("missed-run/" + id)).isEmpty();
        lost(id, "MISSED", 3);
        accounts.signIn(Role.OPERATOR);
        assertThat(say("missed-run/" + id))
                .contains("“Weekly courses”", "missed 3 runs", "no portal could run it then");
        press("missed-run/" + id, "run");
        assertThat(open("missed-run/" + id)).isEmpty();
    }

    @Test
    void runs_that_could_not_be_requested_are_listed_with_the_reason_until_one_can() {
        accounts.signIn(Role.ADMIN);
        long id = schedules.create(definition(), null).id();
        lost(id, "REFUSED", 1);
        database.sql("update schedule_run set detail = 'These are 7 rows; 5 may be.' where schedule_id = ?")
                .param(id)
                .update();
        accounts.signIn(Role.OPERATOR);
        assertThat(say("refused-run/" + id))
                .contains("“Weekly courses”", "the last time", "These are 7 rows; 5 may be.");
        press("refused-run/" + id, "run");
        assertThat(open("refused-run/" + id)).isEmpty();
    }

    @Test
    void a_run_far_off_its_baseline_is_listed() {
        schedule(77_002);
        for (int day = 8; day > 1; day--) {
            run(77_002, day, "READY", "", 1_000);
        }
        assertThat(ofKind("unusual-run")).isEmpty();
        run(77_002, 1, "READY", "", 400);
        assertThat(ofKind("unusual-run"))
                .singleElement()
                .satisfies(concern ->
                        assertThat(messageFormatter.format(concern.cause())).contains("rows 60 % under the usual"));
        assertThat(statistics.baseline(77_002))
                .hasValueSatisfying(usual -> assertThat(usual.rows()).isEqualTo(1_000));
    }

    private void lost(long schedule, String outcome, int times) {
        database.sql("""
                        insert into schedule_run (schedule_id, at, kind, outcome, times)
                        values (?, utc_timestamp(6), 'DUE', ?, ?)
                        """).params(schedule, outcome, times).update();
    }

    private void run(long schedule, int daysAgo, String outcome, String failure, long rows) {
        database.sql("""
                        insert into run_metric (day, ended_at, export_id, round, dataset, format, owner, owner_name,
                          schedule, node, outcome, failure_class, queued_ms, duration_ms, row_count, size_bytes,
                          attempts, peak_heap_bytes)
                        values (date(utc_timestamp() - interval :days day), utc_timestamp(6) - interval :days day,
                          :export, 1, 'students', 'csv', 1, 'maria', :schedule, 'node', :outcome, :failure, 5, 900,
                          :rows, 100000, 1, 0)
                        """)
                .param("days", daysAgo)
                .param("export", schedule * 100 + daysAgo)
                .param("schedule", schedule)
                .param("outcome", outcome)
                .param("failure", failure)
                .param("rows", rows)
                .update();
    }

    private void schedule(long id) {
        database.sql("""
                        insert into schedule (id, version, name, request, frequency, days, zone, missed, overlap,
                          skip_empty, enabled, owner, owner_name, created_at)
                        values (?, 0, 'Every week', '{}', 'WEEKLY', '', 'UTC', 'RUN', 'SKIP', false, false, 1, 'maria',
                          utc_timestamp(6))
                        """).param(id).update();
    }

    private static ScheduleDefinition definition() {
        ScheduleRule hourly = ScheduleRule.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        return new ScheduleDefinition("Weekly courses", request, hourly, MissedPolicy.RUN, OverlapPolicy.SKIP, false);
    }
}
