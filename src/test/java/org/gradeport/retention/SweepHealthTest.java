package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gradeport.base.PortalProperties;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.system.ThisNode;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.access.AccessDeniedException;

/// The portal was started at noon, in a year far from that of its clock, so its first sweep is due at 03:00 of the next
/// day.
@PortalTest
class SweepHealthTest {

    private static final Instant DUE = Instant.parse("2126-11-26T03:00:00Z");

    @Autowired
    JdbcAggregateOperations rows;

    @Autowired
    OldFiles files;

    @Autowired
    TestAccounts accounts;

    @Autowired
    RetentionService retention;

    @Autowired
    StartSweep startSweep;

    @Autowired
    SweepLock lock;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalProperties portal;

    @Autowired
    ThisNode thisNode;

    private final SettableClock clock = new SettableClock("2126-11-25T12:00:00Z");

    @BeforeEach
    void the_portal_starts() {
        files.clear();
        tick(true).poll();
    }

    @AfterEach
    void sign_out() {
        files.clear();
    }

    @Test
    void a_missing_sweep_is_late_after_an_hour_until_one_is_complete() {
        at(DUE.plus(Duration.ofMinutes(59)));
        assertThat(watch(true).lateSince(clock.instant())).isEmpty();
        at(DUE.plus(Duration.ofMinutes(61)));
        assertThat(watch(true).lateSince(clock.instant())).hasValue(DUE);
        assertThat(watch(false).lateSince(clock.instant())).isEmpty();
        lock.runExclusively(() -> {
            assertThat(watch(true).lateSince(clock.instant())).isEmpty();
            return true;
        });
        sweep(null);
        assertThat(watch(true).lateSince(clock.instant())).isEmpty();
    }

    @Test
    void a_portal_that_sweeps_in_time_is_never_late() {
        sweep(null);
        at(DUE.plus(Duration.ofMinutes(1)));
        sweep(null);
        at(DUE.plus(Duration.ofHours(23)));
        assertThat(watch(true).lateSince(clock.instant())).isEmpty();
    }

    @Test
    void failed_sweeps_are_counted_until_one_is_complete() {
        sweep("The archive is full");
        Instant first = clock.instant();
        clock.advance(Duration.ofDays(1));
        sweep("The archive is still full");
        assertThat(watch(true).failed()).hasValue(new SweepHealth.Failures(2, first, "The archive is still full"));
        sweep(null);
        assertThat(watch(true).failed()).isEmpty();
    }

    @Test
    void a_sweep_whose_node_died_is_dead_until_another_begins() {
        long dead = history().begin("admin");
        at(DUE.plus(Duration.ofMinutes(6)));
        assertThat(watch(true).dead(clock.instant()))
                .hasValueSatisfying(run -> assertThat(run.id()).isEqualTo(dead));
        lock.runExclusively(() -> {
            assertThat(watch(true).dead(clock.instant())).isEmpty();
            return true;
        });
        sweep(null);
        assertThat(watch(true).dead(clock.instant())).isEmpty();
    }

    @Test
    void prometheus_reads_when_the_last_complete_sweep_ended_and_how_long_the_next_is_overdue() {
        assertThat(gauge("last.sweep")).isNaN();
        assertThat(gauge("sweep.overdue")).isZero();
        sweep(null);
        double last = clock.instant().getEpochSecond();
        at(DUE.plusSeconds(90));
        sweep("The archive is full");
        assertThat(gauge("last.sweep")).isEqualTo(last);
        assertThat(gauge("sweep.overdue")).isEqualTo(90);
        sweep(null);
        assertThat(gauge("last.sweep")).isEqualTo(DUE.getEpochSecond() + 90.0);
        assertThat(gauge("sweep.overdue")).isZero();
    }

    @Test
    void without_a_database_prometheus_reads_no_number() {
        JdbcClient away = JdbcClient.create(new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/away"));
        SweepRunRepository sweepRunRepository = new SweepRunRepository(away, rows, thisNode, clock);
        SweepMetrics sweepMetrics = new SweepMetrics(
                sweepRunRepository, new SweepHealth(sweepRunRepository, tick(true), lock, properties(true)), clock);
        assertThat(gauge(sweepMetrics, "last.sweep")).isNaN();
        assertThat(gauge(sweepMetrics, "sweep.overdue")).isNaN();
    }

    @Test
    void the_operator_repeats_only_a_failed_sweep() {
        long old = files.make("courses", "csv", 31);
        accounts.signIn(Role.OPERATOR);
        assertThatThrownBy(() -> retention.catchUp())
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining("The last sweep was complete");
        sweep("The archive is full");
        assertThat(retention.catchUp().files(SweptFile.Outcome.DELETED)).isOne();
        assertThat(files.place(old)).isEqualTo("GONE");
        assertThat(retention.runs(0, 1).items().getFirst().by()).startsWith("operator");
        assertThatThrownBy(() -> retention.catchUp()).isInstanceOf(RetentionStateException.class);
        accounts.signIn(Role.TEACHER);
        assertThatThrownBy(() -> retention.catchUp()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_node_without_automatic_sweeps_repeats_none() {
        sweep("The archive is full");
        assertThatThrownBy(() -> new CatchUpSweep(startSweep, watch(false), clock).run("admin"))
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining("Look at a preview");
    }

    private void sweep(@Nullable String message) {
        SweepRunRepository sweepRunRepository = history();
        sweepRunRepository.end(sweepRunRepository.begin(null), message == null ? 0 : 1, message);
    }

    private void at(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private double gauge(String name) {
        return gauge(new SweepMetrics(history(), watch(true), clock), name);
    }

    private static double gauge(SweepMetrics sweepMetrics, String name) {
        MeterRegistry registry = new SimpleMeterRegistry();
        sweepMetrics.bindTo(registry);
        return Objects.requireNonNull(
                        registry.find("gradeport.retention." + name).gauge())
                .value();
    }

    private SweepRunRepository history() {
        return new SweepRunRepository(database, rows, thisNode, clock);
    }

    private SweepHealth watch(boolean enabled) {
        return new SweepHealth(history(), tick(enabled), lock, properties(enabled));
    }

    private SweepPoll tick(boolean enabled) {
        return new SweepPoll(startSweep, properties(enabled), portal, database, clock);
    }

    private static RetentionProperties properties(boolean enabled) {
        return new RetentionProperties(enabled, true, 30, "daily");
    }
}
