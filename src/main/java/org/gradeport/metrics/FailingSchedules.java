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
import org.springframework.stereotype.Component;

/// Schedules whose last run failed: since when, how often in a row, and whether by the same cause.
@Component
class FailingSchedules implements AttentionSource {

    private final ScheduledRuns runs;
    private final ScheduleNames names;
    private final ExportService exports;

    FailingSchedules(ScheduledRuns runs, ScheduleNames names, ExportService exports) {
        this.runs = runs;
        this.names = names;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return "failing-schedule";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return runs.schedules(now).stream()
                .flatMap(schedule -> concern(schedule, runs.of(schedule, now)))
                .toList();
    }

    private Stream<Concern> concern(long schedule, List<RunFigures> latest) {
        List<RunFigures> ended = latest.stream()
                .filter(run -> run.outcome() != ExportStatus.CANCELLED)
                .toList();
        List<RunFigures> failed = ended.stream()
                .takeWhile(run -> run.outcome() == ExportStatus.FAILED)
                .toList();
        return failed.isEmpty() ? Stream.empty() : names.of(schedule).map(name -> concern(schedule, name, failed));
    }

    private Concern concern(long schedule, String name, List<RunFigures> failed) {
        RunFigures last = failed.getFirst();
        FailureClass cause = Objects.requireNonNull(last.failure());
        long same = failed.stream().filter(run -> run.failure() == cause).count();
        Instant since = failed.getLast().endedAt();
        Sentence kind = Sentence.of("export.failure." + cause.name().toLowerCase(Locale.ROOT));
        Remedy retry = new Remedy("retry", "exports/" + last.export(), () -> exports.retry(last.export()));
        return Concern.of(kind(), schedule, Tone.BAD, since, name, failed.size(), kind, same)
                .mendedBy(Fixes.of(cause))
                .ownedBy(last.ownerName())
                .with(retry, Remedy.open("exports/" + last.export()));
    }
}
