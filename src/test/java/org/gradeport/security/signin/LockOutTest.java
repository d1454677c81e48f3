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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody can keep a username locked out, or a school's address, by failing on purpose.
@PortalTest
class LockOutTest {

    private static final SignInProperties PROPERTIES = new SignInProperties(
            Duration.ofHours(12), 5, 30, Duration.ofMinutes(15), Duration.ofHours(24), 100, Duration.ofMinutes(1));

    @Autowired
    JdbcClient database;

    private final SettableClock clock = new SettableClock("2127-11-22T09:30:00Z");
    private final String name = UUID.randomUUID().toString();
    private final SignInThrottle throttle;

    LockOutTest(@Autowired JdbcClient database) {
        throttle = new SignInThrottle(database, clock, PROPERTIES);
    }

    @Test
    void a_name_that_one_address_guesses_stays_open_to_others() {
        IntStream.range(0, 5).forEach(_ -> attempt(name, "198.51.100.7"));
        assertThat(secondsToWait(name, "198.51.100.7")).isEqualTo(1);
        assertThatCode(() -> attempt(name, "198.51.100.8")).doesNotThrowAnyException();
    }

    @Test
    void a_name_that_many_addresses_guess_waits_a_minute_at_most() {
        IntStream.range(0, 99).forEach(i -> attempt(name, "2001:db8:7:%x::1".formatted(i)));
        IntStream.range(0, 20).forEach(i -> {
            attempt(name, "2001:db8:8:%x::1".formatted(i));
            clock.advance(Duration.ofMinutes(1));
        });
        attempt(name, "2001:db8:8:ffff::1");
        assertThat(secondsToWait(name, "198.51.100.9")).isEqualTo(60);
    }

    @Test
    void a_known_browser_passes_the_waits_that_others_caused() {
        IntStream.range(0, 5).forEach(_ -> attempt(name, "198.51.100.10"));
        SignInSubject browser = SignInSubject.browser(name, "b1");
        IntStream.range(0, 5).forEach(_ -> throttle.admit(browser));
        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> throttle.admit(browser));
    }

    @Test
    void a_try_that_the_wait_of_a_name_refused_does_not_count_against_the_address_of_a_school() {
        IntStream.range(0, 5).forEach(_ -> attempt(name, "198.51.100.11"));
        IntStream.range(0, 200).forEach(_ -> secondsToWait(name, "198.51.100.11"));
        assertThat(failures("address:198.51.100.11")).isEqualTo(5);
        assertThatCode(() -> attempt("another " + name, "198.51.100.11")).doesNotThrowAnyException();
    }

    @Test
    void the_table_of_failures_is_bounded() {
        SignInThrottle small = new SignInThrottle(database, clock, PROPERTIES, 10);
        IntStream.range(0, 20).forEach(i -> attempt(name + i, "198.51.100.12"));
        small.forgetOld();
        assertThat(database.sql("select count(*) from sign_in_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    private void attempt(String username, String address) {
        throttle.admit(
                SignInSubject.nameAt(username, address), SignInSubject.name(username), SignInSubject.address(address));
    }

    private long secondsToWait(String username, String address) {
        return catchThrowableOfType(TooManyAttemptsException.class, () -> attempt(username, address))
                .retryAfterSeconds();
    }

    private int failures(String subject) {
        return database.sql("select failures from sign_in_attempt where subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
