package org.gradeport.attention.source;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.Baseline;
import org.gradeport.metrics.Deviation;
import org.gradeport.metrics.MetricsProperties;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.ScheduledRunsQuery;
import org.gradeport.metrics.ScheduledRunsQuery.RunsOfSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Schedules whose last run is ready, but far from its baseline.
@Component
class UnusualRunsSource implements AttentionSource {

    private final ScheduledRunsQuery scheduledRunsQuery;
    private final MetricsProperties metrics;
    private final PortalProperties portal;

    UnusualRunsSource(ScheduledRunsQuery scheduledRunsQuery, MetricsProperties metrics, PortalProperties portal) {
        this.scheduledRunsQuery = scheduledRunsQuery;
        this.metrics = metrics;
        this.portal = portal;
    }

    @Override
    public String kind() {
        return "unusual-run";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return metrics.enabled()
                ? scheduledRunsQuery.all(now).flatMap(this::concern).toList()
                : List.of();
    }

    private Stream<Concern> concern(RunsOfSchedule schedule) {
        List<RunMetrics> latest = schedule.latest();
        RunMetrics last = latest.getFirst();
        return Stream.of(last)
                .filter(run -> run.outcome() == ExportStatus.READY)
                .flatMap(run -> Baseline.before(run, latest, portal.zone()).stream())
                .flatMap(usual -> Deviation.of(last, usual).stream())
                .map(far -> concern(schedule.name(), last, far));
    }

    private Concern concern(String name, RunMetrics run, Deviation far) {
        String more = far.percent() < 0 ? "under" : "over";
        LocalizedMessage what =
                LocalizedMessage.of("attention.unusual-run." + far.figure() + "." + more, Math.abs(far.percent()));
        return Concern.of(
                        kind(),
                        run.export(),
                        Tone.WARN,
                        run.endedAt(),
                        name,
                        what,
                        usual(far.usual().weekday()))
                .withOwner(run.ownerName())
                .withRemedies(Remedy.open("exports/" + run.export()));
    }

    private static LocalizedMessage usual(@Nullable DayOfWeek weekday) {
        return weekday == null
                ? LocalizedMessage.of("attention.unusual-run.usual")
                : LocalizedMessage.of("attention.unusual-run.usual-day", weekday);
    }
}
