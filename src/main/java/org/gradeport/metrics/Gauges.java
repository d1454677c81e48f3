package org.gradeport.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.gradeport.export.Workload;
import org.gradeport.storage.StorageSpace;
import org.springframework.stereotype.Component;

/// Shows Prometheus what waits, runs and is stored; `NaN` while the database or the store does not tell.
@Component
class Gauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Cached<Workload.Amount> amount;
    private final Cached<StorageSpace> space;
    private final Cached<Integer> concerns;
    private final Clock clock;

    Gauges(Workload workload, StorageSamples samples, AttentionReader attention, Clock clock) {
        this.clock = clock;
        amount = new Cached<>(workload::amount, FRESH, clock);
        space = new Cached<>(() -> samples.space().orElseThrow(), FRESH, clock);
        concerns = new Cached<>(() -> attention.look().open().size(), FRESH, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "queue.depth", "exports", "Exports that wait for a worker", amount, Workload.Amount::waiting);
        gauge(registry, "queue.oldest.wait", "seconds", "How long the first of them has waited", amount, this::wait);
        gauge(
                registry,
                "exports.running",
                "exports",
                "Exports that are being written",
                amount,
                Workload.Amount::running);
        gauge(
                registry,
                "storage.used",
                "bytes",
                "All files that can be downloaded",
                amount,
                Workload.Amount::storedBytes);
        gauge(registry, "storage.free", "bytes", "Room for more files", space, StorageSpace::free);
        gauge(registry, "attention.open", "concerns", "What needs a person", concerns, Integer::doubleValue);
    }

    private double wait(Workload.Amount now) {
        Instant oldest = now.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1_000.0);
    }

    private static <T> void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            String what,
            Cached<T> source,
            ToDoubleFunction<T> value) {
        Gauge.builder("gradeport." + name, source, cached -> cached.read(value))
                .baseUnit(unit)
                .description(what)
                .strongReference(true)
                .register(registry);
    }
}
