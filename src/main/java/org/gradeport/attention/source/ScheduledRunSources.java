package org.gradeport.attention.source;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.LocalizedMessage;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Tone;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.Baseline;
import org.gradeport.metrics.Deviation;
import org.gradeport.metrics.MetricsProperties;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.ScheduledRunsQuery;
import org.gradeport.metrics.ScheduledRunsQuery.RunsOfSchedule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Schedules whose last run failed or is unusual.
@Configuration(proxyBeanMethods = false)
class ScheduledRunSources {

    private final ScheduledRunsQuery scheduledRunsQuery;
    private final ExportService exports;
    private final MetricsProperties metrics;
    private final PortalProperties portal;

    ScheduledRunSources(
            ScheduledRunsQuery scheduledRunsQuery,
            ExportService exports,
            MetricsProperties metrics,
            PortalProperties portal) {
        this.scheduledRunsQuery = scheduledRunsQuery;
        this.exports = exports;
        this.metrics = metrics;
        this.portal = portal;
    }

    /// Schedules whose last run failed: since when, how often in a row, and how often by the same cause.
    @Bean
    AttentionSource failingSchedules() {
        return new SearchSource(
                "failing-schedule", now -> scheduledRunsQuery.all(now).flatMap(this::failing));
    }

    /// Schedules whose last run is ready, but far from its baseline.
    @Bean
    AttentionSource unusualRuns() {
        return new SearchSource(
                "unusual-run",
                now -> metrics.enabled() ? scheduledRunsQuery.all(now).flatMap(this::unusual) : Stream.empty());
    }

    private Stream<Concern> failing(RunsOfSchedule schedule) {
        List<RunMetrics> ended = schedule.latest().stream()
                .filter(run -> run.outcome() != ExportStatus.CANCELLED)
                .toList();
        List<RunMetrics> failed = ended.stream()
                .takeWhile(run -> run.outcome() == ExportStatus.FAILED)
                .toList();
        return failed.isEmpty() ? Stream.empty() : Stream.of(failing(schedule, failed, ended));
    }

    /// @param ended the latest ended runs, failed ones included
    private Concern failing(RunsOfSchedule schedule, List<RunMetrics> failed, List<RunMetrics> ended) {
        RunMetrics last = failed.getFirst();
        FailureClass cause = Objects.requireNonNull(last.failure());
        long same = ended.stream().filter(run -> run.failure() == cause).count();
        Instant since = failed.getLast().endedAt();
        LocalizedMessage kind =
                LocalizedMessage.of("export.failure." + cause.name().toLowerCase(Locale.ROOT));
        Object[] facts = {schedule.name(), failed.size(), kind, same, ended.size()};
        Remedy retry = Remedy.of("retry", "exports/" + last.export(), () -> exports.retry(last.export()));
        return Concern.of("failing-schedule", schedule.schedule(), Tone.BAD, since, facts)
                .withFixFor(cause)
                .withOwner(last.ownerName())
                .withRemedies(retry, Remedy.open("exports/" + last.export()));
    }

    private Stream<Concern> unusual(RunsOfSchedule schedule) {
        List<RunMetrics> latest = schedule.latest();
        RunMetrics last = latest.getFirst();
        return Stream.of(last)
                .filter(run -> run.outcome() == ExportStatus.READY)
                .flatMap(run -> Baseline.before(run, latest, portal.zone()).stream())
                .flatMap(usual -> Deviation.of(last, usual).stream())
                .map(far -> unusual(schedule.name(), last, far));
    }

    private static Concern unusual(String name, RunMetrics run, Deviation far) {
        String more = far.percent() < 0 ? "under" : "over";
        LocalizedMessage what =
                LocalizedMessage.of("attention.unusual-run." + far.figure() + "." + more, Math.abs(far.percent()));
        Object[] facts = {name, what, usual(far.usual().weekday())};
        return Concern.of("unusual-run", run.export(), Tone.WARN, run.endedAt(), facts)
                .withOwner(run.ownerName())
                .withRemedies(Remedy.open("exports/" + run.export()));
    }

    private static LocalizedMessage usual(@Nullable DayOfWeek weekday) {
        return weekday == null
                ? LocalizedMessage.of("attention.unusual-run.usual")
                : LocalizedMessage.of("attention.unusual-run.usual-day", weekday);
    }
}
