package org.gradeport.metrics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.ScheduledRuns.Scheduled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Schedules whose last run got ready, but far off what is usual.
@Component
class UnusualRuns implements AttentionSource {

    private final ScheduledRuns runs;
    private final PortalProperties portal;

    UnusualRuns(ScheduledRuns runs, PortalProperties portal) {
        this.runs = runs;
        this.portal = portal;
    }

    @Override
    public String kind() {
        return "unusual-run";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return runs.all(now).flatMap(this::concern).toList();
    }

    /// What the schedule's next run will be compared with.
    Optional<Baseline> baseline(long schedule, Instant now) {
        List<RunFigures> latest = runs.of(schedule, now);
        return latest.isEmpty() ? Optional.empty() : Baseline.before(latest.getFirst(), latest, portal.zone());
    }

    private Stream<Concern> concern(Scheduled schedule) {
        List<RunFigures> latest = schedule.latest();
        RunFigures last = latest.getFirst();
        return Stream.of(last)
                .filter(run -> run.outcome() == ExportStatus.READY)
                .flatMap(run -> Baseline.before(run, latest, portal.zone()).stream())
                .flatMap(usual -> Deviation.of(last, usual).stream())
                .map(far -> concern(schedule.name(), last, far));
    }

    private Concern concern(String name, RunFigures run, Deviation far) {
        String more = far.percent() < 0 ? "under" : "over";
        Sentence what = Sentence.of("attention.unusual-run." + far.figure() + "." + more, Math.abs(far.percent()));
        return Concern.of(
                        kind(),
                        run.export(),
                        Tone.WARN,
                        run.endedAt(),
                        name,
                        what,
                        usual(far.usual().weekday()))
                .ownedBy(run.ownerName())
                .with(Remedy.open("exports/" + run.export()));
    }

    private static Sentence usual(@Nullable DayOfWeek weekday) {
        return weekday == null
                ? Sentence.of("attention.unusual-run.usual")
                : Sentence.of("attention.unusual-run.usual-day", weekday);
    }
}
