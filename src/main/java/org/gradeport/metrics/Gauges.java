package org.gradeport.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.gradeport.export.WorkloadQuery;
import org.gradeport.notice.OutboxHealth;
import org.gradeport.schedule.ScheduleHealth;
import org.gradeport.system.StorageStatus.Space;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gauges of queue, runs, mails, schedules and storage for Prometheus; `NaN` while they cannot be read.
@Component
class Gauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String SECONDS = "seconds";

    private final CachedValue<WorkloadQuery.Totals> amount;
    private final CachedValue<Space> space;
    private final CachedValue<OutboxHealth.Waiting> mails;
    private final CachedValue<Duration> lag;
    private final CachedValue<Integer> concerns;
    private final Clock clock;

    Gauges(
            WorkloadQuery workloadQuery,
            StorageHistory storageHistory,
            OutboxHealth outbox,
            ScheduleHealth schedules,
            AttentionSummary attention,
            Clock clock) {
        this.clock = clock;
        amount = new CachedValue<>(workloadQuery::totals, FRESH, clock);
        space = new CachedValue<>(() -> storageHistory.space().orElseThrow(), FRESH, clock);
        mails = new CachedValue<>(outbox::waiting, FRESH, clock);
        lag = new CachedValue<>(schedules::lag, FRESH, clock);
        concerns = new CachedValue<>(() -> attention.read().open().size(), FRESH, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        GaugeSource<WorkloadQuery.Totals> exports = new GaugeSource<>(registry, amount);
        exports.show("queue.depth", "exports", "Exports that wait for a worker", WorkloadQuery.Totals::waiting);
        exports.show("queue.oldest.wait", SECONDS, "How long the first has waited", now -> since(now.oldest()));
        exports.show("exports.running", "exports", "Exports that are being written", WorkloadQuery.Totals::running);
        exports.show("storage.used", "bytes", "All files that can be downloaded", WorkloadQuery.Totals::storedBytes);
        new GaugeSource<>(registry, space).show("storage.free", "bytes", "Room for more files", Space::free);
        GaugeSource<OutboxHealth.Waiting> outbox = new GaugeSource<>(registry, mails);
        outbox.show("mail.outbox", "mails", "Mails that wait to be sent", OutboxHealth.Waiting::mails);
        outbox.show("mail.oldest.wait", SECONDS, "How long the first has waited", now -> since(now.oldest()));
        new GaugeSource<>(registry, lag)
                .show("schedule.lag", SECONDS, "How long a due schedule waits", Gauges::seconds);
        new GaugeSource<>(registry, concerns).show("attention.open", "concerns", "What needs a person", count -> count);
    }

    /// Nodes' clocks may differ slightly.
    private double since(@Nullable Instant oldest) {
        return oldest == null ? 0 : Math.max(0, seconds(Duration.between(oldest, clock.instant())));
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1_000.0;
    }

    private record GaugeSource<T>(MeterRegistry registry, CachedValue<T> source) {

        void show(String name, String unit, String what, ToDoubleFunction<T> value) {
            Gauge.builder("gradeport." + name, source, source -> source.read(value))
                    .baseUnit(unit)
                    .description(what)
                    .strongReference(true)
                    .register(registry);
        }
    }

    /// A value that is cached for a while, so that a scrape costs little.
    static final class CachedValue<T> {

        private static final Logger log = LoggerFactory.getLogger(CachedValue.class);

        private final Supplier<T> source;
        private final Duration fresh;
        private final Clock clock;
        private @Nullable T value;
        private Instant readAt = Instant.MIN;

        CachedValue(Supplier<T> source, Duration fresh, Clock clock) {
            this.source = source;
            this.fresh = fresh;
            this.clock = clock;
        }

        /// A number of it; `NaN` if it cannot be read.
        synchronized double read(ToDoubleFunction<T> number) {
            Instant now = clock.instant();
            if (readAt.isBefore(now.minus(fresh))) {
                value = refresh();
                readAt = now;
            }
            return value == null ? Double.NaN : number.applyAsDouble(value);
        }

        private @Nullable T refresh() {
            try {
                return source.get();
            } catch (RuntimeException e) {
                log.warn("A gauge cannot be read", e);
                return null;
            }
        }
    }
}
