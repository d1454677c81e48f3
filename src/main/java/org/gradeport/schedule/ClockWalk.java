package org.gradeport.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks a rule's local times through a zone, one stretch between two changes of the clocks after the other.
record ClockWalk(LocalTimes times, ZoneId zone) {

    /// The first run after that instant; empty if there is none.
    Optional<Occurrence> next(Instant after) {
        return Optional.ofNullable(find(after));
    }

    private @Nullable Occurrence find(Instant after) {
        LocalDateTime position = after.atZone(zone).toLocalDateTime();
        Stretch stretch = Stretch.around(after, zone);
        while (true) {
            Occurrence found = stretch.first(times, position);
            ZoneOffsetTransition change = stretch.end();
            if (found != null || change == null || isOver(change)) {
                return found;
            }
            LocalDateTime swallowed = new ClockChange(times, change).swallowed();
            if (swallowed != null) {
                return Occurrence.at(
                        change.getInstant().atZone(zone), ClockNote.moved(swallowed, change.getDateTimeAfter()));
            }
            stretch = stretch.following(change);
            position = change.getDateTimeAfter().minusNanos(1);
        }
    }

    private boolean isOver(ZoneOffsetTransition change) {
        LocalDateTime earliest = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        return times.next(earliest.minusNanos(1)) == null;
    }
}
