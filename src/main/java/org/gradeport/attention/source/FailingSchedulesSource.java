package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.ScheduledRunsQuery;
import org.gradeport.metrics.ScheduledRunsQuery.RunsOfSchedule;
import org.springframework.stereotype.Component;

/// Schedules whose last run failed: since when, how often in a row, and how often with the same cause.
@Component
class FailingSchedulesSource implements AttentionSource {

    private final ScheduledRunsQuery scheduledRunsQuery;
    private final ExportService exports;

    FailingSchedulesSource(ScheduledRunsQuery scheduledRunsQuery, ExportService exports) {
        this.scheduledRunsQuery = scheduledRunsQuery;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return "failing-schedule";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return scheduledRunsQuery.all(now).flatMap(this::concern).toList();
    }

    private Stream<Concern> concern(RunsOfSchedule schedule) {
        List<RunMetrics> ended = schedule.latest().stream()
                .filter(run -> run.outcome() != ExportStatus.CANCELLED)
                .toList();
        List<RunMetrics> failed = ended.stream()
                .takeWhile(run -> run.outcome() == ExportStatus.FAILED)
                .toList();
        return failed.isEmpty() ? Stream.empty() : Stream.of(concern(schedule, failed, ended));
    }

    /// @param ended the latest ended runs, failed ones included
    private Concern concern(RunsOfSchedule schedule, List<RunMetrics> failed, List<RunMetrics> ended) {
        RunMetrics last = failed.getFirst();
        FailureClass cause = Objects.requireNonNull(last.failure());
        long same = ended.stream().filter(run -> run.failure() == cause).count();
        Instant since = failed.getLast().endedAt();
        LocalizedMessage kind =
                LocalizedMessage.of("export.failure." + cause.name().toLowerCase(Locale.ROOT));
        Remedy retry = Remedy.of("retry", "exports/" + last.export(), () -> exports.retry(last.export()));
        return Concern.of(
                        kind(),
                        schedule.schedule(),
                        Tone.BAD,
                        since,
                        schedule.name(),
                        failed.size(),
                        kind,
                        same,
                        ended.size())
                .withFixFor(cause)
                .withOwner(last.ownerName())
                .withRemedies(retry, Remedy.open("exports/" + last.export()));
    }
}
