package org.gradeport.api.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.Locale;
import org.gradeport.metrics.Baseline;
import org.jspecify.annotations.Nullable;

/// What a schedule's run usually comes to, as programs read it.
///
/// @param weekday on which the compared runs ran, such as `monday`; null if they are simply the last ones
record BaselineAnswer(
        @Nullable String weekday,
        int runs,
        long rows,
        @JsonProperty("size_bytes") long bytes,
        @JsonProperty("duration_seconds") double duration) {

    static BaselineAnswer of(Baseline usual) {
        DayOfWeek day = usual.weekday();
        return new BaselineAnswer(
                day == null ? null : day.name().toLowerCase(Locale.ROOT),
                usual.runs(),
                usual.rows(),
                usual.bytes(),
                usual.duration().toMillis() / 1_000.0);
    }
}
