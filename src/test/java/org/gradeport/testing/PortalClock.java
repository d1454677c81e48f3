package org.gradeport.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The portal's clock, unless a test stops it.
@Primary
@Component
public class PortalClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant stopped;

    PortalClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /// Stops now, so that no day ends within a test.
    public void stop() {
        stopped = real.instant();
    }

    public void start() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant now = stopped;
        return now == null ? real.instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource now = () -> instant();
        return now.withZone(zone);
    }
}
