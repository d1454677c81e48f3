package org.gradeport.schedule.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A calendar that walks minute by minute through some days of a zone, and shows what its clock shows.
final class MinuteCalendar {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Instant> minutes = new ArrayList<>();
    private final List<LocalDateTime> shown = new ArrayList<>();

    MinuteCalendar(ZoneId zone, Instant start, Instant end) {
        for (Instant minute = start.minus(MINUTE); minute.isBefore(end); minute = minute.plus(MINUTE)) {
            minutes.add(minute);
            shown.add(LocalDateTime.ofInstant(minute, zone));
        }
    }

    /// A time that the clock does not show runs when the gap ends, and one that it shows twice runs the first time,
    /// unless the rule counts on over the change.
    List<Instant> runs(RandomCron cron) {
        TreeSet<Instant> runs = new TreeSet<>();
        LocalDateTime repeatedUntil = LocalDateTime.MIN;
        Duration back = Duration.ZERO;
        for (int i = 1; i < minutes.size(); i++) {
            LocalDateTime expected = shown.get(i - 1).plus(MINUTE);
            LocalDateTime now = shown.get(i);
            if (now.isAfter(expected) && isOneSkipped(cron, expected, now)) {
                runs.add(minutes.get(i));
            } else if (now.isBefore(expected)) {
                repeatedUntil = expected;
                back = Duration.between(now, expected);
            }
            LocalDateTime time = now.plusSeconds(cron.second());
            boolean isRepeated = now.isBefore(repeatedUntil) && !countsOn(cron, time, back);
            if (cron.matches(time) && !isRepeated) {
                runs.add(minutes.get(i).plusSeconds(cron.second()));
            }
        }
        return List.copyOf(runs);
    }

    private static boolean isOneSkipped(RandomCron cron, LocalDateTime from, LocalDateTime to) {
        Duration gap = Duration.between(from, to);
        for (LocalDateTime minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            LocalDateTime time = minute.plusSeconds(cron.second());
            if (cron.matches(time) && !countsOn(cron, time, gap)) {
                return true;
            }
        }
        return false;
    }

    private static boolean countsOn(RandomCron cron, LocalDateTime time, Duration shift) {
        return cron.isInterval() && cron.matches(time.plus(shift));
    }
}
