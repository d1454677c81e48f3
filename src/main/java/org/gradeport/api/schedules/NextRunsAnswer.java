package org.gradeport.api.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gradeport.schedule.Occurrence;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The rule in a sentence and its next runs, as programs read them.
record NextRunsAnswer(
        String sentence, @JsonProperty("next_runs") List<RunTimeAnswer> nextRuns) {

    private static final int MOST = 100;

    /// One run; `note` says how a change of the clocks affects it, null if it does not.
    record RunTimeAnswer(
            Instant at, OffsetDateTime local, @Nullable String note) {

        static RunTimeAnswer of(Occurrence run) {
            return new RunTimeAnswer(run.at(), run.local().toOffsetDateTime(), run.note());
        }
    }

    static NextRunsAnswer of(String sentence, List<Occurrence> runs) {
        return new NextRunsAnswer(sentence, runs.stream().map(RunTimeAnswer::of).toList());
    }

    /// Refuses a count that is too small or too large.
    static int counted(int count) {
        if (count < 1 || count > MOST) {
            throw new InvalidValueException("count", "From 1 to %d runs can be listed.".formatted(MOST), List.of());
        }
        return count;
    }
}
