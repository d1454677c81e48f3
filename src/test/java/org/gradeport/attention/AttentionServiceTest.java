package org.gradeport.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.StatisticsService;
import org.gradeport.metrics.statistics.MetricsDatabase;
import org.gradeport.security.Role;
import org.gradeport.system.SystemService;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AttentionServiceTest extends AttentionFixture {

    @Autowired
    StatisticsService statistics;

    @Autowired
    SystemService systemService;

    @Test
    void a_snoozed_concern_is_listed_separately_until_it_is_unsnoozed() {
        nodes().addLost(name);
        attentionService.snooze(
                "lost-node/" + name, "it is being repaired", clock.instant().plus(Duration.ofHours(4)));
        assertThat(open("lost-node/" + name)).isEmpty();
        assertThat(attentionService.list().snoozed())
                .filteredOn(each -> each.concern().key().equals("lost-node/" + name))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("it is being repaired"));
        attentionService.unsnooze("lost-node/" + name);
        assertThat(open("lost-node/" + name)).isPresent();
    }

    @Test
    void a_concern_that_returns_is_listed_although_it_was_snoozed_before() {
        nodes().addLost(name);
        attentionService.snooze("lost-node/" + name, "known", clock.instant().plus(Duration.ofHours(4)));
        nodes().delete(name);
        attentionService.list();
        nodes().addLost(name);
        assertThat(open("lost-node/" + name)).isPresent();
    }

    @Test
    void a_snooze_needs_a_reason_a_near_end_and_a_concern() {
        Instant soon = clock.instant().plus(Duration.ofHours(1));
        nodes().addLost(name);
        String key = "lost-node/" + name;
        assertThatThrownBy(() -> attentionService.snooze(key, "  ", soon)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(
                        () -> attentionService.snooze(key, "x", clock.instant().minusSeconds(1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(
                        () -> attentionService.snooze(key, "x", clock.instant().plus(Duration.ofDays(91))))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> attentionService.snooze("lost-node/none", "x", soon))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("lost-node/none");
    }

    @Test
    void quiet_time_begins_when_the_last_concern_ends() {
        AttentionRepository quiet = new AttentionRepository(database);
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        quiet.quietSince(false, noon.minusSeconds(60));
        assertThat(quiet.quietSince(true, noon)).isEqualTo(noon);
        assertThat(quiet.quietSince(true, noon.plusSeconds(60))).isEqualTo(noon);
        assertThat(quiet.quietSince(false, noon.plusSeconds(90))).isNull();
        assertThat(quiet.quietSince(true, noon.plusSeconds(120))).isEqualTo(noon.plusSeconds(120));
    }

    @Test
    void a_source_that_fails_is_a_concern_itself() {
        AttentionSource broken = mock();
        when(broken.kind()).thenReturn("broken-on-purpose");
        when(broken.concerns(any())).thenThrow(new IllegalStateException("on purpose"));
        AttentionList list = new AttentionReader(List.of(broken), new AttentionRepository(database), clock).poll();
        assertThat(list.open()).extracting(Concern::key).containsExactly("unknown/broken-on-purpose");
        assertThat(list.quietSince()).isNull();
    }

    @Test
    void without_a_database_the_list_says_so() {
        try (MetricsDatabase gone = new MetricsDatabase()) {
            gone.database.sql("drop table attention_snooze").update();
            AttentionReader reader = new AttentionReader(List.of(), new AttentionRepository(gone.database), clock);
            assertThat(reader.poll().open()).extracting(Concern::kind).containsExactly("database");
        }
    }

    @Test
    void a_teacher_sees_none_of_it() {
        accounts.signIn(Role.TEACHER);
        assertDenied(() -> attentionService.list());
        assertDenied(() -> attentionService.snooze("x/1", "x", clock.instant()));
        assertDenied(() -> attentionService.unsnooze("x/1"));
        assertDenied(() -> systemService.nodes());
        assertDenied(() -> statistics.baseline(1));
        assertDenied(() -> statistics.forEach(run -> {}));
        assertDenied(() -> statistics.statistics(week(), RunCriteria.ALL));
        assertDenied(() -> statistics.slowest(week(), RunCriteria.ALL, 10));
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private Period week() {
        return Period.lastDays(7, clock.instant(), MetricsDatabase.ZONE);
    }
}
