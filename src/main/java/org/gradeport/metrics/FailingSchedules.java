package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.ScheduledRuns.Scheduled;
import org.springframework.stereotype.Component;

/// Schedules whose last run failed: since when, how often in a row, and how often by the same cause.
@Component
class FailingSchedules implements AttentionSource {

    private final ScheduledRuns runs;
    private final ExportService exports;

    FailingSchedules(ScheduledRuns runs, ExportService exports) {
        this.runs = runs;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return "failing-schedule";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return runs.all(now).flatMap(this::concern).toList();
    }

    private Stream<Concern> concern(Scheduled schedule) {
        List<RunFigures> ended = schedule.latest().stream()
                .filter(run -> run.outcome() != ExportStatus.CANCELLED)
                .toList();
        List<RunFigures> failed = ended.stream()
                .takeWhile(run -> run.outcome() == ExportStatus.FAILED)
                .toList();
        return failed.isEmpty() ? Stream.empty() : Stream.of(concern(schedule, failed, ended));
    }

    /// @param ended all that are remembered, those that failed among them
    private Concern concern(Scheduled schedule, List<RunFigures> failed, List<RunFigures> ended) {
        RunFigures last = failed.getFirst();
        FailureClass cause = Objects.requireNonNull(last.failure());
        long same = ended.stream().filter(run -> run.failure() == cause).count();
        Instant since = failed.getLast().endedAt();
        Sentence kind = Sentence.of("export.failure." + cause.name().toLowerCase(Locale.ROOT));
        Remedy retry = new Remedy("retry", "exports/" + last.export(), () -> exports.retry(last.export()));
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
                .mendedBy(Fixes.of(cause))
                .ownedBy(last.ownerName())
                .with(retry, Remedy.open("exports/" + last.export()));
    }
}
