package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AttentionTest extends AttentionCase {

    @Autowired
    StatisticsService statistics;

    @Autowired
    Nodes nodes;

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

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private Period week() {
        return Period.lastDays(7, clock.instant(), FigureDatabase.ZONE);
    }
}
