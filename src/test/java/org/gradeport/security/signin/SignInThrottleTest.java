package org.gradeport.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignInThrottleTest {

    private static final SignInProperties PROPERTIES = new SignInProperties(
            Duration.ofHours(12), 3, 6, Duration.ofMinutes(15), Duration.ofHours(24), 8, Duration.ofMinutes(1));

    @Autowired
    JdbcClient database;

    /// In a year far from that of the portal's clock, so that its hourly job does not delete the attempts.
    private final SettableClock clock = new SettableClock("2126-11-22T09:30:00Z");

    private final SignInSubject user = SignInSubject.nameAt(UUID.randomUUID().toString(), "192.0.2.76");
    private SignInThrottle throttle;

    SignInThrottleTest(@Autowired JdbcClient database) {
        throttle = new SignInThrottle(database, clock, PROPERTIES);
    }

    @BeforeEach
    void fail_three_times() {
        IntStream.range(0, 3).forEach(i -> throttle.admit(user));
    }

    @Test
    void the_fourth_try_waits_a_second() {
        assertThat(secondsToWait()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThatCode(() -> throttle.admit(user)).doesNotThrowAnyException();
    }

    @Test
    void each_failure_doubles_the_wait() {
        int[] waits = IntStream.range(0, 6)
                .map(i -> {
                    long wait = secondsToWait();
                    clock.advance(Duration.ofSeconds(wait));
                    throttle.admit(user);
                    return (int) wait;
                })
                .toArray();
        assertThat(waits).containsExactly(1, 2, 4, 8, 16, 32);
    }

    @Test
    void nobody_is_locked_out_for_more_than_a_quarter_of_an_hour() {
        IntStream.range(0, 30).forEach(i -> {
            clock.advance(Duration.ofMinutes(15));
            throttle.admit(user);
        });
        assertThat(secondsToWait()).isEqualTo(900);
    }

    @Test
    void a_try_that_came_too_early_does_not_lengthen_the_wait() {
        assertThat(secondsToWait()).isEqualTo(1);
        assertThat(secondsToWait()).isEqualTo(1);
    }

    @Test
    void a_success_resets_the_failures() {
        throttle.forget(user);
        assertThatCode(() -> throttle.admit(user)).doesNotThrowAnyException();
    }

    @Test
    void a_day_without_tries_resets_the_failures() {
        clock.advance(Duration.ofHours(25));
        throttle.admit(user);
        throttle.admit(user);
        assertThatCode(() -> throttle.admit(user)).doesNotThrowAnyException();
    }

    @Test
    void another_node_and_a_restart_continue_the_count() {
        throttle = new SignInThrottle(database, clock, PROPERTIES);
        assertThat(secondsToWait()).isEqualTo(1);
    }

    @Test
    void others_are_not_slowed_down() {
        assertThatCode(() -> throttle.admit(SignInSubject.nameAt("someone else " + user.key(), "192.0.2.76")))
                .doesNotThrowAnyException();
    }

    @Test
    void an_address_that_guesses_many_names_waits_too() {
        SignInSubject address = SignInSubject.address("192.0.2.77");
        IntStream.range(0, 6).forEach(i -> throttle.admit(address));
        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> throttle.admit(address));
    }

    @Test
    void all_addresses_of_an_ipv6_network_are_one() {
        assertThat(SignInSubject.address("2001:db8:1:2::7")).isEqualTo(SignInSubject.address("2001:db8:1:2:ffff::1"));
        assertThat(SignInSubject.address("2001:db8:1:2::7")).isNotEqualTo(SignInSubject.address("2001:db8:1:3::7"));
    }

    @Test
    void old_attempts_are_deleted() {
        clock.advance(Duration.ofHours(25));
        throttle.forgetOld();
        assertThat(database.sql("select count(*) from sign_in_attempt where subject = ?")
                        .param(user.key())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long secondsToWait() {
        return catchThrowableOfType(TooManyAttemptsException.class, () -> throttle.admit(user))
                .retryAfterSeconds();
    }
}
