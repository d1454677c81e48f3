package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatterTest {

    private final TimeFormatter timeFormatter = in("Europe/Athens");

    private static TimeFormatter in(String zone) {
        return new TimeFormatter(
                new SettableClock("2026-11-22T09:30:00Z"),
                new PortalProperties(Path.of("target"), URI.create("http://localhost"), "Gradeport", ZoneId.of(zone)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:29:30Z, just now",
        "2026-11-22T09:29:10Z, 1 min ago",
        "2026-11-22T09:27:00Z, 3 min ago",
        "2026-11-22T00:00:00Z, today 02:00",
        "2026-11-21T22:05:00Z, today 00:05",
        "2026-11-21T15:20:00Z, yesterday 17:20",
        "2026-11-16T06:15:00Z, Mon 08:15",
        "2026-10-12T06:15:00Z, 12 Oct",
        "2025-10-12T06:15:00Z, 12 Oct 2025",
        "2026-11-22T09:35:00Z, in 5 min",
        "2026-11-22T09:30:10Z, in 1 min",
        "2026-11-22T18:00:00Z, today 20:00",
        "2026-11-23T00:00:00Z, tomorrow 02:00",
        "2026-12-21T09:30:00Z, in 29 days",
        "2027-02-21T09:30:00Z, 21 Feb 2027"
    })
    void a_time_is_shown_relative_to_now(Instant moment, String text) {
        assertThat(timeFormatter.relative(moment)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:29:30Z, 11:29",
        "2026-11-22T00:00:00Z, 02:00",
        "2026-11-21T15:20:00Z, yesterday 17:20",
        "2026-11-16T06:15:00Z, Mon 08:15",
        "2026-10-12T06:15:00Z, 12 Oct"
    })
    void since_shows_the_start(Instant moment, String text) {
        assertThat(timeFormatter.since(moment)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-08T22:00:00Z, 2026-11-09T22:00:00Z, 9 Nov",
        "2026-11-08T22:00:00Z, 2026-11-15T22:00:00Z, 9 Nov – 15 Nov",
        "2026-10-24T21:00:00Z, 2026-10-25T22:00:00Z, 25 Oct",
        "2026-11-09T08:00:00Z, 2026-11-09T09:00:00Z, 9 Nov 10:00 – 11:00",
        "2026-11-09T21:00:00Z, 2026-11-09T22:00:00Z, 9 Nov 23:00 – 00:00",
        "2026-11-09T21:00:00Z, 2026-11-09T23:00:00Z, 9 Nov 23:00 – 10 Nov 01:00"
    })
    void a_period_names_days_or_hours(Instant from, Instant until, String text) {
        assertThat(timeFormatter.span(from, until)).isEqualTo(text);
    }

    @Test
    void the_exact_time_names_its_zone() {
        assertThat(timeFormatter.exact(Instant.parse("2026-11-22T07:30:12Z")))
                .isEqualTo("22 November 2026, 09:30:12 EET (Europe/Athens)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/UTC"})
    void a_zone_with_one_name_is_named_once(String zone) {
        assertThat(in(zone).exact(Instant.parse("2026-11-22T07:30:12Z"))).isEqualTo("22 November 2026, 07:30:12 UTC");
    }
}
