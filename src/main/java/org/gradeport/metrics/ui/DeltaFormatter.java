package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Duration;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.Tally;
import org.jspecify.annotations.Nullable;

/// Compares figures with the period before.
final class DeltaFormatter {

    /// Smaller changes are shown as none: durations and rates always vary.
    private static final double LITTLE = 0.03;
    private static final double POINT = 0.05;

    private final StatisticsFormatter formatter;

    DeltaFormatter(StatisticsFormatter formatter) {
        this.formatter = formatter;
    }

    /// `0.6 points up on the 7 days before`.
    ///
    /// @param before names that period, such as `the 7 days before`
    String successRate(Tally now, Tally then, String before) {
        Double rate = now.successRate();
        Double rateBefore = then.successRate();
        if (rate == null || rateBefore == null) {
            return translate("dashboard.delta.nothing");
        }
        double points = 100 * (rate - rateBefore);
        return Math.abs(points) < POINT
                ? translate("dashboard.delta.same", before)
                : translate(key("points", points), formatter.decimal(Math.abs(points)), before);
    }

    /// `0.3 s faster`.
    String duration(@Nullable Duration now, @Nullable Duration before) {
        if (now == null || before == null) {
            return translate("dashboard.delta.nothing");
        }
        Duration change = now.minus(before);
        return Math.abs(change.toMillis()) <= LITTLE * before.toMillis()
                ? translate("dashboard.delta.steady")
                : translate(key("duration", (double) change.toMillis()), formatter.duration(change.abs()));
    }

    /// `12 % more`.
    String rate(@Nullable Double now, @Nullable Double before) {
        if (now == null || before == null || before == 0) {
            return translate("dashboard.delta.nothing");
        }
        double change = now / before - 1;
        return Math.abs(change) <= LITTLE
                ? translate("dashboard.delta.steady")
                : translate(key("rate", change), Math.round(Math.abs(100 * change)));
    }

    private static String key(String what, double change) {
        return "dashboard.delta." + what + (change < 0 ? ".down" : ".up");
    }
}
