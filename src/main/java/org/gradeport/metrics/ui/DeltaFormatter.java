package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Duration;
import org.gradeport.metrics.Tally;
import org.jspecify.annotations.Nullable;

/// How figures stand against the stretch before, in words.
final class DeltaFormatter {

    /// A change by less is none: durations and rates are never twice the same.
    private static final double LITTLE = 0.03;
    private static final double POINT = 0.05;

    private final DashboardFormatter dashboardFormatter;

    DeltaFormatter(DashboardFormatter dashboardFormatter) {
        this.dashboardFormatter = dashboardFormatter;
    }

    /// `0.6 points up on the 7 days before`.
    ///
    /// @param before names that stretch, such as `the 7 days before`
    String successRate(Tally now, Tally then, String before) {
        Double is = now.successRate();
        Double was = then.successRate();
        if (is == null || was == null) {
            return translate("dashboard.delta.nothing");
        }
        double points = 100 * (is - was);
        return Math.abs(points) < POINT
                ? translate("dashboard.delta.same", before)
                : translate(key("points", points), dashboardFormatter.decimal(Math.abs(points)), before);
    }

    /// `0.3 s faster`.
    String duration(@Nullable Duration is, @Nullable Duration was) {
        if (is == null || was == null) {
            return translate("dashboard.delta.nothing");
        }
        Duration change = is.minus(was);
        return Math.abs(change.toMillis()) <= LITTLE * was.toMillis()
                ? translate("dashboard.delta.steady")
                : translate(key("duration", (double) change.toMillis()), dashboardFormatter.duration(change.abs()));
    }

    /// `12 % more`.
    String rate(@Nullable Double is, @Nullable Double was) {
        if (is == null || was == null || was == 0) {
            return translate("dashboard.delta.nothing");
        }
        double change = is / was - 1;
        return Math.abs(change) <= LITTLE
                ? translate("dashboard.delta.steady")
                : translate(key("rate", change), Math.round(Math.abs(100 * change)));
    }

    private static String key(String what, double change) {
        return "dashboard.delta." + what + (change < 0 ? ".down" : ".up");
    }
}
