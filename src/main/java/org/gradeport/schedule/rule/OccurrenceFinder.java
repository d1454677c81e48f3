package org.gradeport.schedule.rule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.gradeport.schedule.Occurrence;
import org.jspecify.annotations.Nullable;

/// Converts a rule's local times to instants, period by period between changes of the clocks.
public record OccurrenceFinder(LocalTimes times, ZoneId zone) {

    /// The first run after that instant; empty if there is none.
    public Optional<Occurrence> next(Instant after) {
        return Optional.ofNullable(find(after));
    }

    private @Nullable Occurrence find(Instant after) {
        LocalDateTime position = after.atZone(zone).toLocalDateTime();
        OffsetPeriod offsetPeriod = OffsetPeriod.around(after, zone);
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

    private boolean isOver(ZoneOffsetTransition change) {
        LocalDateTime earliest = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        return times.next(earliest.minusNanos(1)) == null;
    }
}
