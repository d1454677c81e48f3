package org.gradeport.api.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.Locale;
import org.gradeport.metrics.Baseline;
import org.jspecify.annotations.Nullable;

/// The usual figures of a schedule's run, as programs read them.
///
/// @param weekday on which the compared runs ran, such as `monday`; null if the last runs are compared
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
