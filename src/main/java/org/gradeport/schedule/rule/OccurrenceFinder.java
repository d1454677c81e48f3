package org.gradeport.schedule.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.schedule.Occurrence;
import org.gradeport.table.DayRange;
import org.jspecify.annotations.Nullable;

/// Converts a rule's local times to instants, period by period between changes of the clocks.
public record OccurrenceFinder(LocalTimes times, ZoneId zone) {

    /// The first run after that instant; empty if there is none in the range of days.
    public Optional<Occurrence> next(Instant after) {
        return Optional.ofNullable(find(after)).filter(run -> DayRange.contains(run.at()));
    }

    private @Nullable Occurrence find(Instant after) {
        Instant start = notLongBeforeFirstDay(after);
        LocalDateTime position = start.atZone(zone).toLocalDateTime();
        OffsetPeriod offsetPeriod = OffsetPeriod.around(start, zone);
        while (true) {
            Occurrence found = offsetPeriod.first(times, position);
            ZoneOffsetTransition change = offsetPeriod.end();
            if (found != null || change == null || isOver(change)) {
                return found;
            }
            LocalDateTime skipped = new ClockChange(times, change).skipped();
            if (skipped != null) {
                return Occurrence.at(
                        change.getInstant().atZone(zone),
                        ClockChangeFormatter.moved(skipped, change.getDateTimeAfter()));
            }
            offsetPeriod = offsetPeriod.following(change);
            position = change.getDateTimeAfter().minusNanos(1);
        }
    }

    // Two days are more than any change of the clocks. A search from now would walk through all changes until then.
    private Instant notLongBeforeFirstDay(Instant after) {
        LocalDate first = times.from();
        Instant near =
                first == null ? after : first.minusDays(2).atStartOfDay(zone).toInstant();
        return near.isAfter(after) ? near : after;
    }

    private boolean isOver(ZoneOffsetTransition change) {
        LocalDateTime earliest = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        return times.next(earliest.minusNanos(1)) == null;
    }

    /// The period between two changes of a zone's clocks, with one offset.
    ///
    /// @param start the change before it; null at the beginning of the zone's history
    /// @param end the change after it; null if the zone has no further change
    record OffsetPeriod(
            ZoneId zone,
            ZoneOffset offset,
            @Nullable ZoneOffsetTransition start,
            @Nullable ZoneOffsetTransition end) {

        static OffsetPeriod around(Instant moment, ZoneId zone) {
            ZoneRules rules = zone.getRules();
            ZoneOffsetTransition start = rules.previousTransition(moment.plusNanos(1));
            return new OffsetPeriod(zone, rules.getOffset(moment), start, rules.nextTransition(moment));
        }

        OffsetPeriod following(ZoneOffsetTransition change) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(change.getInstant());
            return new OffsetPeriod(zone, change.getOffsetAfter(), change, next);
        }

        /// The first run after this time in this period; null if there is none.
        @Nullable
        Occurrence first(LocalTimes times, LocalDateTime after) {
            LocalDateTime time = times.next(after);
            while (time != null && isSecond(times, time)) {
                time = times.next(time);
            }
            return time == null || isBeyond(time) ? null : occurrence(times, time);
        }

        private boolean isSecond(LocalTimes times, LocalDateTime time) {
            return start != null && new ClockChange(times, start).runsOnceOf(time);
        }

        private boolean isBeyond(LocalDateTime time) {
            return end != null && !time.isBefore(end.getDateTimeBefore());
        }

        private Occurrence occurrence(LocalTimes times, LocalDateTime time) {
            boolean isRepeated = end != null && new ClockChange(times, end).runsOnceOf(time);
            ZonedDateTime local = ZonedDateTime.ofInstant(time, offset, zone);
            return Occurrence.at(local, isRepeated ? ClockChangeFormatter.twice(time) : null);
        }
    }

    /// Formats the effect of a change of the clocks on a run.
    static final class ClockChangeFormatter {

        private ClockChangeFormatter() {}

        static String twice(LocalDateTime time) {
            return Texts.say("schedule.clock.twice", day(time));
        }

        static String moved(LocalDateTime time, LocalDateTime run) {
            boolean isSameDay = time.toLocalDate().equals(run.toLocalDate());
            return Texts.say(
                    "schedule.clock.moved",
                    day(time),
                    isSameDay ? run.toLocalTime().toString() : day(run));
        }

        private static String day(LocalDateTime time) {
            return DateTimeFormatter.ofPattern("d MMM HH:mm", Texts.locale()).format(time);
        }
    }
}
