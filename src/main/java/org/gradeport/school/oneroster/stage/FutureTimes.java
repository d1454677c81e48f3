package org.gradeport.school.oneroster.stage;

import java.time.Duration;
import java.time.Instant;
import org.gradeport.school.oneroster.binding.FieldTypes;

/// Tells the times at which no sender can have changed a row: as the last known one, such a time would make all later
/// deltas older rows.
///
/// @param now the time of the import
public record FutureTimes(Instant now) {

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /// The last time that is not taken for one in the future, as it stands in a package.
    public String latest() {
        return FieldTypes.dateTime(now.plus(CLOCKS_DIFFER));
    }

    boolean holds(String time) {
        return time.compareTo(latest()) > 0;
    }
}
