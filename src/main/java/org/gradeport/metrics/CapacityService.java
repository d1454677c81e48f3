package org.gradeport.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.export.WorkloadQuery;
import org.gradeport.system.StorageStatus.Space;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The queue and the storage at present, for administrators and operators.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class CapacityService {

    /// The queue of all nodes.
    ///
    /// @param oldest how long the first export in the queue has waited; null if none waits
    public record Queue(long waiting, @Nullable Duration oldest, long running) {}

    /// The storage for files.
    ///
    /// @param used share of the storage, 0 to 1, files of others included
    /// @param daysUntilFull by the trend of two weeks; null if it does not fill
    /// @param history the used share, hour by hour or day by day
    public record Store(
            double used, long free, long files, @Nullable Long daysUntilFull, List<Double> history) {}

    private final WorkloadQuery workloadQuery;
    private final StorageHistory storageHistory;
    private final Clock clock;

    CapacityService(WorkloadQuery workloadQuery, StorageHistory storageHistory, Clock clock) {
        this.workloadQuery = workloadQuery;
        this.storageHistory = storageHistory;
        this.clock = clock;
    }

    /// The queue of all nodes.
    public Queue queue() {
        WorkloadQuery.Totals amount = workloadQuery.totals();
        return new Queue(amount.waiting(), wait(amount.oldest()), amount.running());
    }

    /// Nodes' clocks may differ slightly.
    private @Nullable Duration wait(@Nullable Instant oldest) {
        return oldest == null
                ? null
                : Duration.ofMillis(
                        Math.max(0, Duration.between(oldest, clock.instant()).toMillis()));
    }

    /// The storage; empty if it does not report its free space.
    public Optional<Store> store(Period period) {
        return storageHistory.space().map(space -> store(space, period));
    }

    private Store store(Space space, Period period) {
        return new Store(
                1 - (double) space.free() / Math.max(1, space.total()),
                space.free(),
                workloadQuery.totals().storedBytes(),
                storageHistory.daysUntilFull().orElse(null),
                storageHistory.used(period));
    }
}
