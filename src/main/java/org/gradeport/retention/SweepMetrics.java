package org.gradeport.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Metrics of the last complete sweep and of how long the next one is overdue; `NaN` while the database does not
/// answer.
@Component
class SweepMetrics implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(SweepMetrics.class);

    private final SweepRunRepository sweepRunRepository;
    private final SweepHealth sweepHealth;
    private final Clock clock;

    SweepMetrics(SweepRunRepository sweepRunRepository, SweepHealth sweepHealth, Clock clock) {
        this.sweepRunRepository = sweepRunRepository;
        this.sweepHealth = sweepHealth;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "last.sweep", "When the last complete sweep ended, in seconds since 1970", this::last);
        gauge(registry, "sweep.overdue", "How long a complete sweep is overdue; 0 if none is", this::overdue);
    }

    private static void gauge(MeterRegistry registry, String name, String what, Supplier<Double> value) {
        Gauge.builder("gradeport.retention." + name, value, SweepMetrics::read)
                .baseUnit("seconds")
                .description(what)
                .strongReference(true)
                .register(registry);
    }

    private double last() {
        return sweepRunRepository
                .lastDone()
                .map(done -> (double) done.getEpochSecond())
                .orElse(Double.NaN);
    }

    private double overdue() {
        Instant now = clock.instant();
        return sweepHealth
                .dueSince(now)
                .map(due -> (double) Duration.between(due, now).toSeconds())
                .orElse(0.0);
    }

    private static double read(Supplier<Double> value) {
        try {
            return value.get();
        } catch (DataAccessException e) {
            log.debug("Metrics of sweeps are unknown: the database does not answer", e);
            return Double.NaN;
        }
    }
}
