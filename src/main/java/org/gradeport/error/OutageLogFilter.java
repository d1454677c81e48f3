package org.gradeport.error;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// During a database outage, writes each kind of log line once a minute, with the cause instead of the stack trace.
@Component
class OutageLogFilter extends TurboFilter implements DisposableBean {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /// The queue repeats this every second for each run that was active during an outage.
    private static final String OUTLIVED = "Execution has more than 1 failed heartbeats";

    private final Map<String, Instant> written = new ConcurrentHashMap<>();
    private final LoggerContext loggers;
    private final Clock clock;

    @Autowired
    OutageLogFilter(Clock clock) {
        this((LoggerContext) LoggerFactory.getILoggerFactory(), clock);
    }

    OutageLogFilter(LoggerContext loggers, Clock clock) {
        this.loggers = loggers;
        this.clock = clock;
        start();
        loggers.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        if (format.startsWith(OUTLIVED)) {
            return isDue(logger.getName(), OUTLIVED) ? FilterReply.NEUTRAL : FilterReply.DENY;
        }
        Throwable cause = thrown == null ? last(arguments) : thrown;
        if (!DatabaseOutage.isCauseOf(cause)) {
            return FilterReply.NEUTRAL;
        }
        if (isDue(logger.getName(), format)) {
            String line = MessageFormatter.basicArrayFormat(format, arguments);
            write(
                    logger,
                    level,
                    line + " (the database is away: " + Causes.rootMessage(Objects.requireNonNull(cause)) + ")");
        }
        return FilterReply.DENY;
    }

    private static void write(Logger logger, Level level, String line) {
        logger.log(null, OutageLogFilter.class.getName(), Level.toLocationAwareLoggerInteger(level), line, null, null);
    }

    /// Errors with an id are always written, since users may report the id.
    private boolean isDue(String logger, String format) {
        Instant now = clock.instant();
        boolean[] isDue = {logger.equals(ErrorId.class.getName())};
        written.compute(logger + format, (_, last) -> {
            isDue[0] |= last == null || last.isBefore(now.minus(PAUSE));
            return isDue[0] ? now : last;
        });
        return isDue[0];
    }

    private static @Nullable Throwable last(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[arguments.length - 1] instanceof Throwable cause
                ? cause
                : null;
    }

    @Override
    public void destroy() {
        loggers.getTurboFilterList().remove(this);
    }
}
