package org.gradeport.schedule.rule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/// A cron expression as local times without a zone.
final class CronRule {

    private final CronFields fields;
    private final List<CronExpression> expressions;

    private CronRule(CronFields fields) {
        this.fields = fields;
        expressions = fields.expressions().map(CronExpression::parse).toList();
    }

    public static CronRule parse(String text) {
        return new CronRule(CronFields.parse(text));
    }

    /// The first matching time after that one; null if there is none.
    @Nullable
    LocalDateTime next(LocalDateTime after) {
        return expressions.stream()
                .map(expression -> expression.next(after))
                .flatMap(Stream::ofNullable)
                .min(LocalDateTime::compareTo)
                .orElse(null);
    }

    boolean matches(LocalDateTime time) {
        return Objects.equals(next(time.minusNanos(1)), time);
    }

    /// Whether it has steps instead of fixed minutes and hours: `*/15`, or the minute `*`.
    boolean isInterval() {
        return fields.isInterval();
    }
}
