package org.gradeport.export.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.export.Export;

/// The progress of a running export.
///
/// @param percent 0 to 100; empty while the total is unknown
/// @param left the remaining time at the rate so far; empty until there is a rate
public record Progress(Optional<Integer> percent, long done, Optional<Long> total, Optional<Duration> left) {

    private static final Duration SETTLING = Duration.ofSeconds(1);

    public static Progress of(Export export, Instant now) {
        Optional<Long> total = Optional.ofNullable(export.rowsTotal());
        return new Progress(
                Optional.ofNullable(export.percent()),
                export.rowsDone(),
                total,
                total.flatMap(rows -> left(export, rows, now)));
    }

    private static Optional<Duration> left(Export export, long total, Instant now) {
        if (export.startedAt() == null || export.rowsDone() == 0) {
            return Optional.empty();
        }
        Duration taken = Duration.between(export.startedAt(), now);
        return taken.compareTo(SETTLING) < 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long)
                        (taken.toMillis() * (double) Math.max(0, total - export.rowsDone()) / export.rowsDone())));
    }

    /// Whether only figures differ, so that words and buttons stay the same.
    public static boolean differsInFiguresOnly(Export before, Export now) {
        return before.status() == now.status()
                && before.cancelRequested() == now.cancelRequested()
                && before.attempts() == now.attempts()
                && before.queuePosition() == now.queuePosition()
                && (before.rowsTotal() == null) == (now.rowsTotal() == null);
    }
}
