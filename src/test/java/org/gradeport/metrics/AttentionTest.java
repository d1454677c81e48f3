package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.notice.Letter;
import org.gradeport.notice.Outbox;
import org.gradeport.schedule.MissedRule;
import org.gradeport.schedule.OverlapRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleWish;
import org.gradeport.schedule.Timing;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.storage.ExportStorage;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.Mails;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.gradeport.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class AttentionTest {

    @Autowired
    Attention attention;

    @Autowired
    StatisticsService statistics;

    @Autowired
    Nodes nodes;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    Wording wording;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    ScheduleService schedules;

    @Autowired
    Outbox outbox;

    private final String name = "n" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void the_on_call_signs_in() {
        accounts.signIn(Role.OPERATOR);
        database.sql("delete from run_metric where schedule is not null").update();
        database.sql("delete from schedule").update();
        database.sql("delete from node").update();
        heartbeats.beat();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
        database.sql("delete from node").update();
        database.sql("delete from schedule").update();
        database.sql("delete from run_metric where schedule is not null").update();
    }

    @Test
    void a_killed_node_is_listed_and_a_stopped_one_is_not() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        node(name + "-stopped", "utc_timestamp(6) - interval 5 minute", "utc_timestamp(6) - interval 5 minute");
        Concern concern = open("lost-node/" + name).orElseThrow();
        assertThat(wording.say(concern.cause(), Locale.ENGLISH)).contains(name).contains("went silent");
        assertThat(open("lost-node/" + name + "-stopped")).isEmpty();
        assertThat(nodes.list()).anyMatch(PortalNode::alive).anyMatch(PortalNode::lost);
    }

    @Test
    void a_sign_of_life_ends_the_concern() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        database.sql("update node set beat_at = utc_timestamp(6) where name = ?")
                .param(name)
                .update();
        assertThat(open("lost-node/" + name)).isEmpty();
    }

    @Test
    void a_lost_node_is_forgotten_by_the_button_and_a_living_one_is_not() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        node(name + "-living", "utc_timestamp(6)", "null");
        press("lost-node/" + name, "forget");
        assertThat(open("lost-node/" + name)).isEmpty();
        nodes.forget(name + "-living");
        assertThat(nodes.list()).extracting(PortalNode::name).contains(name + "-living");
        accounts.signIn(Role.TEACHER);
        assertDenied(() -> nodes.forget(name));
    }

    @Test
    void nodes_are_forgotten_after_a_day() {
        node(name, "utc_timestamp(6) - interval 25 hour", "null");
        heartbeats.beat();
        assertThat(nodes.list()).extracting(PortalNode::name).doesNotContain(name);
    }

    @Test
    void what_is_put_off_is_listed_apart_until_somebody_wakes_it() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        attention.snooze(
                "lost-node/" + name, "it is being repaired", clock.instant().plus(Duration.ofHours(4)));
        assertThat(open("lost-node/" + name)).isEmpty();
        assertThat(attention.look().snoozed())
                .filteredOn(each -> each.concern().key().equals("lost-node/" + name))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("it is being repaired"));
        attention.wake("lost-node/" + name);
        assertThat(open("lost-node/" + name)).isPresent();
    }

    @Test
    void what_comes_back_is_listed_although_it_was_put_off_before() {
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        attention.snooze("lost-node/" + name, "known", clock.instant().plus(Duration.ofHours(4)));
        database.sql("delete from node where name = ?").param(name).update();
        attention.look();
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        assertThat(open("lost-node/" + name)).isPresent();
    }

    @Test
    void putting_off_needs_a_reason_a_near_end_and_a_concern() {
        Instant soon = clock.instant().plus(Duration.ofHours(1));
        node(name, "utc_timestamp(6) - interval 5 minute", "null");
        String key = "lost-node/" + name;
        assertThatThrownBy(() -> attention.snooze(key, "  ", soon)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> attention.snooze(key, "x", clock.instant().minusSeconds(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> attention.snooze(key, "x", clock.instant().plus(Duration.ofDays(91))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> attention.snooze("lost-node/none", "x", soon))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lost-node/none");
    }

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
        assertThat(wording.say(concern.cause(), Locale.ENGLISH))
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
        long id = schedules.create(wish(), null).id();
        accounts.disable(maria);
        Actor admin = accounts.signIn(Role.ADMIN);
        assertThat(say("ownerless-schedule/" + id))
                .contains("“Weekly courses”", maria.username(), "so it does not run");
        lost(id, "OWNERLESS", 1);
        lost(id, "OWNERLESS", 1);
        assertThat(say("ownerless-schedule/" + id)).contains("2 runs were lost");
        assertThat(open("ownerless-schedule/" + id).orElseThrow().remedies())
                .singleElement()
                .isEqualTo(new Remedy("reassign", "schedules/" + id, null));
        schedules.reassign(id, admin.account());
        assertThat(open("ownerless-schedule/" + id)).isEmpty();
    }

    @Test
    void an_ownerless_schedule_that_is_off_needs_nobody() {
        Actor maria = accounts.signIn(Role.TEACHER, "t1");
        long id = schedules.create(wish(), null).id();
        accounts.disable(maria);
        accounts.signIn(Role.ADMIN);
        schedules.pause(id, null);
        assertThat(open("ownerless-schedule/" + id)).isEmpty();
    }

    @Test
    void missed_runs_are_listed_until_the_schedule_runs_again() {
        accounts.signIn(Role.ADMIN);
        long id = schedules.create(wish(), null).id();
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
        long id = schedules.create(wish(), null).id();
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
    void undelivered_mail_is_listed_with_the_servers_words_until_it_is_sent_anew() {
        String recipient = "a" + UUID.randomUUID() + "@school.example";
        TestMail.refuse(recipient, "550 5.1.1 No such mailbox");
        outbox.write(new Letter(recipient, "Report", "All is well.", null));
        Awaitility.await().pollInSameThread().until(() -> undelivered(recipient).isPresent());
        Concern concern = undelivered(recipient).orElseThrow();
        assertThat(wording.say(concern.cause(), Locale.ENGLISH)).contains("“Report”", "550 5.1.1 No such mailbox");
        assertThat(concern.remedies()).extracting(Remedy::verb).containsExactly("resend", "open");
        TestMail.accept(recipient);
        press(concern.key(), "resend");
        assertThat(Mails.await(recipient)).isNotNull();
        assertThat(undelivered(recipient)).isEmpty();
    }

    @Test
    void mails_that_do_not_get_out_are_listed_long_before_they_are_given_up_and_sent_by_the_button() {
        String recipient = "a" + UUID.randomUUID() + "@school.example";
        database.sql("delete from notice where status = 'WAITING'").update();
        TestMail.refuse(recipient, "451 4.3.0 Out of order");
        outbox.write(new Letter(recipient, "Report", "All is well.", null));
        Awaitility.await()
                .pollInSameThread()
                .until(() -> database.sql("select count(*) from notice where recipient = ? and answer is not null")
                                .param(recipient)
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(ofKind("waiting-mail")).isEmpty();
        database.sql("update notice set since = utc_timestamp(6) - interval 11 minute where recipient = ?")
                .param(recipient)
                .update();
        assertThat(say("waiting-mail/all")).contains("1 mail does not get out", "451 4.3.0 Out of order");
        TestMail.accept(recipient);
        press("waiting-mail/all", "send");
        assertThat(Mails.await(recipient)).isNotNull();
        Awaitility.await().pollInSameThread().until(() -> ofKind("waiting-mail").isEmpty());
    }

    @Test
    void a_store_that_cannot_be_used_is_listed_since_it_was_first_seen() throws IOException {
        SettableClock time = new SettableClock("2026-11-23T12:00:00Z");
        ExportStorage lost = mock();
        when(lost.space()).thenThrow(new IOException("stale file handle"));
        StorageSamples away = new StorageSamples(lost, database, time);
        AttentionReader reader = new AttentionReader(
                List.of(new FillingStorage(away)), new Snoozes(database), new QuietTime(database), time);
        Instant noon = time.instant();
        assertThat(reader.look().open()).extracting(Concern::kind).containsExactly("storage-away");
        time.advance(Duration.ofMinutes(3));
        assertThat(reader.look().open()).extracting(Concern::since).containsExactly(noon);
    }

    @Test
    void many_undelivered_mails_do_not_flood_the_list() {
        for (int each = 0; each < 12; each++) {
            undeliveredRow("flood" + each);
        }
        assertThat(ofKind("undelivered-mail")).hasSize(10);
        assertThat(say("undelivered-mails/more")).contains("2 more mails were not delivered");
        database.sql("delete from notice where message_id like 'flood%'").update();
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
                        assertThat(wording.say(concern.cause(), Locale.ENGLISH)).contains("rows 60 % under the usual"));
        assertThat(statistics.baseline(77_002))
                .hasValueSatisfying(usual -> assertThat(usual.rows()).isEqualTo(1_000));
    }

    @Test
    void quiet_time_begins_when_the_last_concern_ends() {
        QuietTime quiet = new QuietTime(database);
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        quiet.note(false, noon.minusSeconds(60));
        assertThat(quiet.note(true, noon)).isEqualTo(noon);
        assertThat(quiet.note(true, noon.plusSeconds(60))).isEqualTo(noon);
        assertThat(quiet.note(false, noon.plusSeconds(90))).isNull();
        assertThat(quiet.note(true, noon.plusSeconds(120))).isEqualTo(noon.plusSeconds(120));
    }

    @Test
    void a_source_that_cannot_tell_is_a_concern_itself() {
        AttentionSource broken = new AttentionSource() {
            @Override
            public String kind() {
                return "broken-on-purpose";
            }

            @Override
            public List<Concern> concerns(Instant now) {
                throw new IllegalStateException("on purpose");
            }
        };
        AttentionList list =
                new AttentionReader(List.of(broken), new Snoozes(database), new QuietTime(database), clock).look();
        assertThat(list.open()).extracting(Concern::key).containsExactly("unknown/broken-on-purpose");
        assertThat(list.quietSince()).isNull();
    }

    @Test
    void without_a_database_the_list_says_so() {
        try (FigureDatabase gone = new FigureDatabase()) {
            gone.database.sql("drop table attention_snooze").update();
            AttentionReader reader =
                    new AttentionReader(List.of(), new Snoozes(gone.database), new QuietTime(gone.database), clock);
            assertThat(reader.look().open()).extracting(Concern::kind).containsExactly("database");
        }
    }

    @Test
    void a_teacher_sees_none_of_it() {
        accounts.signIn(Role.TEACHER);
        assertDenied(() -> attention.look());
        assertDenied(() -> attention.snooze("x/1", "x", clock.instant()));
        assertDenied(() -> attention.wake("x/1"));
        assertDenied(() -> nodes.list());
        assertDenied(() -> statistics.baseline(1));
        assertDenied(() -> statistics.each(run -> {}));
        assertDenied(() -> statistics.statistics(week(), RunFilter.ALL));
        assertDenied(() -> statistics.slowest(week(), RunFilter.ALL, 10));
    }

    private static ScheduleWish wish() {
        Timing hourly = Timing.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        return new ScheduleWish("Weekly courses", request, hourly, MissedRule.RUN, OverlapRule.SKIP, false);
    }

    private void press(String key, String verb) {
        open(key).orElseThrow().remedies().stream()
                .filter(remedy -> remedy.verb().equals(verb))
                .map(Remedy::deed)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .run();
    }

    private String say(String key) {
        return wording.say(open(key).orElseThrow().cause(), Locale.ENGLISH);
    }

    private Optional<Concern> undelivered(String recipient) {
        return ofKind("undelivered-mail").stream()
                .filter(concern -> wording.say(concern.cause(), Locale.ENGLISH).contains(recipient))
                .findFirst();
    }

    private void undeliveredRow(String message) {
        database.sql("""
                        insert into notice (kind, round, subject, recipient, attach, message_id, status, attempts,
                          created_at, since, ended_at)
                        values ('LETTER', 1, 'Report', 'x@school.example', false, ?, 'UNDELIVERED', 1,
                          utc_timestamp(6), utc_timestamp(6), utc_timestamp(6))
                        """).param(message).update();
    }

    private void lost(long schedule, String outcome, int times) {
        database.sql("""
                        insert into schedule_run (schedule_id, at, kind, outcome, times)
                        values (?, utc_timestamp(6), 'DUE', ?, ?)
                        """).params(schedule, outcome, times).update();
    }

    private void schedule(long id) {
        database.sql("""
                        insert into schedule (id, version, name, request, frequency, days, zone, missed, overlap,
                          skip_empty, enabled, owner, owner_name, created_at)
                        values (?, 0, 'Every week', '{}', 'WEEKLY', '', 'UTC', 'RUN', 'SKIP', false, false, 1, 'maria',
                          utc_timestamp(6))
                        """).param(id).update();
    }

    private Period week() {
        return Period.lastDays(7, clock.instant(), FigureDatabase.ZONE);
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private Optional<Concern> open(String key) {
        return attention.look().open().stream()
                .filter(concern -> concern.key().equals(key))
                .findFirst();
    }

    private List<Concern> ofKind(String kind) {
        return attention.look().open().stream()
                .filter(concern -> concern.kind().equals(kind))
                .toList();
    }

    private void node(String node, String beat, String stopped) {
        database.sql("insert into node (name, version, started_at, beat_at, stopped_at) values (?, '1', %s, %s, %s)"
                        .formatted(beat, beat, stopped))
                .param(node)
                .update();
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
}
