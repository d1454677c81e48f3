package org.gradeport.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Shows Prometheus when the last sweep ended that did all there was to do; `NaN` before the first and while the
/// database does not answer.
@Component
class SweepMeter implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(SweepMeter.class);

    private final SweepHistory history;

    SweepMeter(SweepHistory history) {
        this.history = history;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gradeport.retention.last.sweep", this, SweepMeter::read)
                .baseUnit("seconds")
                .description("When the last complete sweep ended, in seconds since 1970")
                .strongReference(true)
                .register(registry);
    }

    private double read() {
        try {
            return history.lastDone()
                    .map(Instant::getEpochSecond)
                    .map(Double::valueOf)
                    .orElse(Double.NaN);
        } catch (DataAccessException e) {
            log.debug("The last sweep is not known while the database does not answer", e);
            return Double.NaN;
        }
    }
}
