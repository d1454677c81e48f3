package org.gradeport.base;

import static org.gradeport.base.Texts.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// Formats moments in the reader's language and the portal's zone: relative to now, or exact with the zone.
@Component
public class TimeFormatter {

    private final Clock clock;
    private final PortalProperties portal;

    TimeFormatter(Clock clock, PortalProperties portal) {
        this.clock = clock;
        this.portal = portal;
    }

    /// `just now`, `3 min ago`, `today 02:00`, `yesterday 17:20`, `Mon 08:15`, `12 Oct`, `12 Oct 2025`; `in 5 min`,
    /// `in 29 days`.
    public String relative(Instant moment) {
        Duration since = Duration.between(moment, clock.instant());
        return since.isNegative() ? ahead(since.negated(), moment) : ago(since, moment);
    }

    /// When something began, after the word *since*: `02:10`, `yesterday 17:20`, `Mon 08:15`, `12 Oct`.
    public String since(Instant moment) {
        return days(moment) == 0 ? format(moment, "HH:mm") : ago(Duration.ofDays(1), moment);
    }

    /// Whether it is in the future.
    public boolean isAhead(Instant moment) {
        return moment.isAfter(clock.instant());
    }

    /// `22 November 2026, 09:30:12 EET (Europe/Athens)`; a zone with one name appears once.
    public String exact(Instant moment) {
        String name = format(moment, "zzz");
        String zone = portal.zone().getId();
        String named = zone.endsWith(name) ? name : "%s (%s)".formatted(name, zone);
        return format(moment, "d MMMM uuuu, HH:mm:ss ") + named;
    }

    /// A period of time: `9 Nov` if it is one day, `9 Nov – 15 Nov` for whole days, else `9 Nov 10:00 – 11:00`.
    ///
    /// @param until the first moment after it
    public String span(Instant from, Instant until) {
        String first = day(from);
        String last = day(until.minusNanos(1));
        if (isMidnight(from) && isMidnight(until)) {
            return first.equals(last) ? first : first + " \u2013 " + last;
        }
        String end = format(until, "HH:mm");
        return first + format(from, " HH:mm \u2013 ") + (first.equals(last) ? end : day(until) + " " + end);
    }

    private boolean isMidnight(Instant moment) {
        ZonedDateTime local = at(moment);
        return local.equals(local.toLocalDate().atStartOfDay(portal.zone()));
    }

    private String ago(Duration since, Instant moment) {
        if (since.toSeconds() < 45) {
            return say("base.time.now");
        } else if (since.toMinutes() < 60) {
            return say("base.time.minutes-ago", Math.max(1, since.toMinutes()));
        }
        long days = days(moment);
        if (days == 0) {
            return say("base.time.today", format(moment, "HH:mm"));
        } else if (days == -1) {
            return say("base.time.yesterday", format(moment, "HH:mm"));
        }
        return days > -7 ? format(moment, "EEE HH:mm") : day(moment);
    }

    private String ahead(Duration left, Instant moment) {
        if (left.toMinutes() < 60) {
            return say("base.time.in-minutes", Math.max(1, left.toMinutes()));
        }
        long days = days(moment);
        if (days == 0) {
            return say("base.time.today", format(moment, "HH:mm"));
        } else if (days == 1) {
            return say("base.time.tomorrow", format(moment, "HH:mm"));
        }
        return days < 60 ? say("base.time.in-days", days) : day(moment);
    }

    private String day(Instant moment) {
        return format(moment, at(moment).getYear() == today().getYear() ? "d MMM" : "d MMM uuuu");
    }

    private long days(Instant moment) {
        return ChronoUnit.DAYS.between(today(), at(moment).toLocalDate());
    }

    private LocalDate today() {
        return at(clock.instant()).toLocalDate();
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(portal.zone());
    }

    private String format(Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Texts.locale()).format(at(moment));
    }
}
