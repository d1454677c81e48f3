package org.gradeport.attention.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportService;
import org.gradeport.export.FailureClass;
import org.gradeport.export.WorkloadQuery;
import org.gradeport.system.Heartbeats;
import org.gradeport.system.NodeState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Exports that failed or do not end.
@Configuration(proxyBeanMethods = false)
class ExportSources {

    private static final Duration LOOKED_BACK = Duration.ofDays(1);
    private static final Duration LONG_WAIT = Duration.ofMinutes(15);
    /// A dead node's runs are taken over within seconds.
    private static final Duration TAKEOVER = Duration.ofMinutes(2);

    private final WorkloadQuery workloadQuery;
    private final Heartbeats heartbeats;
    private final ExportService exports;

    ExportSources(WorkloadQuery workloadQuery, Heartbeats heartbeats, ExportService exports) {
        this.workloadQuery = workloadQuery;
        this.heartbeats = heartbeats;
        this.exports = exports;
    }

    /// Exports that people requested, that failed within the last day and were not run again.
    @Bean
    AttentionSource failedExports() {
        return new SearchSource(
                "failed-export",
                now -> workloadQuery.failedSince(now.minus(LOOKED_BACK)).stream()
                        .map(this::failed));
    }

    /// Runs whose node is dead or that exceed the time limit, and a queue that no node serves.
    @Bean
    AttentionSource stuckRuns() {
        return new SearchSource("stuck-run", now -> Stream.concat(runs(now), queue(now)));
    }

    private Concern failed(Export export) {
        ExportFailure failure = Objects.requireNonNull(export.failure());
        Instant since = Objects.requireNonNull(export.finishedAt());
        Remedy retry = Remedy.of("retry", "exports/" + export.id(), () -> exports.retry(export.id()));
        return concern("failed-export", export, tone(failure), since, failure.message(), retry)
                .withFixFor(failure.failureClass());
    }

    /// Failures that the owner can fix are warnings.
    private static Tone tone(ExportFailure failure) {
        FailureClass kind = failure.failureClass();
        return kind == FailureClass.PERMISSION || kind == FailureClass.LIMIT ? Tone.WARN : Tone.BAD;
    }

    private Stream<Concern> runs(Instant now) {
        Set<String> living = heartbeats.nodes().stream()
                .filter(NodeState::alive)
                .map(NodeState::name)
                .collect(Collectors.toSet());
        return workloadQuery.running().stream().flatMap(export -> run(export, living, now));
    }

    private Stream<Concern> run(Export export, Set<String> living, Instant now) {
        Instant started = Objects.requireNonNullElse(export.startedAt(), now);
        Duration going = Duration.between(started, now);
        if (going.compareTo(workloadQuery.timeLimit().plus(TAKEOVER)) > 0) {
            return Stream.of(stuck("stuck-run", export, started, going));
        }
        boolean orphaned = !living.contains(String.valueOf(export.node())) && going.compareTo(TAKEOVER) > 0;
        return orphaned ? Stream.of(stuck("dead-run", export, started, String.valueOf(export.node()))) : Stream.empty();
    }

    private Concern stuck(String kind, Export export, Instant since, Object fact) {
        Remedy cancel = Remedy.of("cancel", "exports/" + export.id(), () -> exports.cancel(export.id()));
        return concern(kind, export, Tone.BAD, since, fact, cancel);
    }

    private static Concern concern(String kind, Export export, Tone tone, Instant since, Object fact, Remedy remedy) {
        return Concern.of(kind, export.id(), tone, since, export.name(), fact)
                .withOwner(export.ownerName())
                .withRemedies(remedy, Remedy.open("exports/" + export.id()));
    }

    private Stream<Concern> queue(Instant now) {
        WorkloadQuery.Totals amount = workloadQuery.totals();
        return Stream.ofNullable(amount.oldest())
                .filter(oldest -> Duration.between(oldest, now).compareTo(LONG_WAIT) > 0)
                .map(oldest -> Concern.of("long-queue", "all", Tone.WARN, oldest, amount.waiting(), oldest)
                        .withRemedies(Remedy.open("exports?status=queued")));
    }
}
