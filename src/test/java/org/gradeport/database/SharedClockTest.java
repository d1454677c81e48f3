package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class SharedClockTest {

    private static final Instant RIGHT = Instant.parse("2026-11-30T10:00:00Z");

    private final DatabaseClock database = mock();

    @Test
    void the_time_of_the_database_counts_and_not_that_of_the_machine() {
        when(database.now()).thenReturn(RIGHT);
        for (Duration off : new Duration[] {Duration.ofHours(2), Duration.ofSeconds(-3)}) {
            SharedClock clock = new SharedClock(database, InstantSource.fixed(RIGHT.plus(off)));
            assertThat(clock.instant()).isCloseTo(RIGHT, within(1, ChronoUnit.SECONDS));
            assertThat(clock.machine().instant()).isEqualTo(RIGHT.plus(off));
        }
    }

    @Test
    void it_follows_the_database_and_counts_on_while_that_is_away() {
        when(database.now())
                .thenReturn(RIGHT, RIGHT.plusSeconds(60))
                .thenThrow(new DataAccessResourceFailureException("away"));
        SharedClock clock = new SharedClock(database, InstantSource.fixed(RIGHT));
        clock.compare();
        assertThat(clock.instant()).isCloseTo(RIGHT.plusSeconds(60), within(1, ChronoUnit.SECONDS));
        clock.compare();
        assertThat(clock.instant()).isAfterOrEqualTo(RIGHT.plusSeconds(60));
    }

    @Test
    void it_does_not_jump_by_the_milliseconds_that_a_query_takes() {
        when(database.now()).thenReturn(RIGHT);
        Instant slow = RIGHT.minusMillis(90);
        long begin = System.nanoTime();
        SharedClock clock = new SharedClock(database, InstantSource.fixed(slow));
        assertThat(clock.instant()).isBetween(slow, slow.plusNanos(System.nanoTime() - begin));
    }
}
