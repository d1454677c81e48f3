package org.gradeport.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.gradeport.export.Workload;
import org.gradeport.notice.MailTroubles;
import org.gradeport.schedule.ScheduleTroubles;
import org.gradeport.storage.StorageSpace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows Prometheus what waits, runs, is late and is stored; `NaN` while the database or the store does not tell.
@Component
class Gauges implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String SECONDS = "seconds";

    private final Cached<Workload.Amount> amount;
    private final Cached<StorageSpace> space;
    private final Cached<MailTroubles.Waiting> mails;
    private final Cached<Duration> lag;
    private final Cached<Integer> concerns;
    private final Clock clock;

    Gauges(
            Workload workload,
            StorageSamples samples,
            MailTroubles outbox,
            ScheduleTroubles schedules,
            AttentionReader attention,
            Clock clock) {
        this.clock = clock;
        amount = new Cached<>(workload::amount, FRESH, clock);
        space = new Cached<>(() -> samples.space().orElseThrow(), FRESH, clock);
        mails = new Cached<>(outbox::waiting, FRESH, clock);
        lag = new Cached<>(schedules::lag, FRESH, clock);
        concerns = new Cached<>(() -> attention.look().open().size(), FRESH, clock);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauged<Workload.Amount> exports = new Gauged<>(registry, amount);
        exports.show("queue.depth", "exports", "Exports that wait for a worker", Workload.Amount::waiting);
        exports.show("queue.oldest.wait", SECONDS, "How long the first has waited", now -> since(now.oldest()));
        exports.show("exports.running", "exports", "Exports that are being written", Workload.Amount::running);
        exports.show("storage.used", "bytes", "All files that can be downloaded", Workload.Amount::storedBytes);
        new Gauged<>(registry, space).show("storage.free", "bytes", "Room for more files", StorageSpace::free);
        Gauged<MailTroubles.Waiting> outbox = new Gauged<>(registry, mails);
        outbox.show("mail.outbox", "mails", "Mails that wait to be sent", MailTroubles.Waiting::mails);
        outbox.show("mail.oldest.wait", SECONDS, "How long the first has waited", now -> since(now.oldest()));
        new Gauged<>(registry, lag).show("schedule.lag", SECONDS, "How long a due schedule waits", Gauges::seconds);
        new Gauged<>(registry, concerns).show("attention.open", "concerns", "What needs a person", count -> count);
    }

    /// Nodes' clocks may differ by a little.
    private double since(@Nullable Instant oldest) {
        return oldest == null ? 0 : Math.max(0, seconds(Duration.between(oldest, clock.instant())));
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1_000.0;
    }

    private record Gauged<T>(MeterRegistry registry, Cached<T> source) {

        void show(String name, String unit, String what, ToDoubleFunction<T> value) {
            Gauge.builder("gradeport." + name, source, cached -> cached.read(value))
                    .baseUnit(unit)
                    .description(what)
                    .strongReference(true)
                    .register(registry);
        }
    }
}
