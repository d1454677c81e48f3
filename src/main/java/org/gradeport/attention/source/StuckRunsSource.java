package org.gradeport.attention.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.export.WorkloadQuery;
import org.gradeport.system.Heartbeats;
import org.gradeport.system.NodeState;
import org.springframework.stereotype.Component;

/// Runs whose node is dead or that exceed the time limit, and a queue that no node serves.
@Component
class StuckRunsSource implements AttentionSource {

    private static final Duration LONG_WAIT = Duration.ofMinutes(15);
    /// A dead node's runs are taken over within seconds.
    private static final Duration TAKEOVER = Duration.ofMinutes(2);

    private final WorkloadQuery workloadQuery;
    private final Heartbeats heartbeats;
    private final ExportService exports;

    StuckRunsSource(WorkloadQuery workloadQuery, Heartbeats heartbeats, ExportService exports) {
        this.workloadQuery = workloadQuery;
        this.heartbeats = heartbeats;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return "stuck-run";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return Stream.concat(runs(now), queue(now)).toList();
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
            return Stream.of(concern("stuck-run", export, started, going));
        }
        boolean orphaned = !living.contains(String.valueOf(export.node())) && going.compareTo(TAKEOVER) > 0;
        return orphaned
                ? Stream.of(concern("dead-run", export, started, String.valueOf(export.node())))
                : Stream.empty();
    }

    private Concern concern(String kind, Export export, Instant since, Object fact) {
        Remedy cancel = Remedy.of("cancel", "exports/" + export.id(), () -> exports.cancel(export.id()));
        return Concern.of(kind, export.id(), Tone.BAD, since, export.name(), fact)
                .withOwner(export.ownerName())
                .withRemedies(cancel, Remedy.open("exports/" + export.id()));
    }

    private Stream<Concern> queue(Instant now) {
        WorkloadQuery.Totals amount = workloadQuery.totals();
        return Stream.ofNullable(amount.oldest())
                .filter(oldest -> Duration.between(oldest, now).compareTo(LONG_WAIT) > 0)
                .map(oldest -> Concern.of("long-queue", "all", Tone.WARN, oldest, amount.waiting(), oldest)
                        .withRemedies(Remedy.open("exports?status=queued")));
    }
}
