package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The clock of a portal under test, off by the seconds in a file. It runs in the portal's process, as another source
/// of its beans.
public final class OffsetClock extends Clock {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

    private final Path file;
    private final Clock right;
    private volatile long readAt;
    private volatile Duration offset;

    private OffsetClock(Path file, Clock right) {
        this.file = file;
        this.right = right;
        this.offset = read();
        this.readAt = System.nanoTime();
    }

    /// The bean that takes the place of the portal's clock.
    static final class Source {

        @Bean
        @Primary
        Clock offsetClock() {
            return new OffsetClock(
                    Path.of(System.getProperty("gradeport.chaos.clock", "")),
                    Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));
        }
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - readAt > INTERVAL) {
            offset = read();
            readAt = System.nanoTime();
        }
        return right.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(file, right.withZone(zone));
    }

    private Duration read() {
        try {
            return Duration.ofSeconds(Long.parseLong(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
