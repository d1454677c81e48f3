package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.TimeSlot;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.ui.chart.ChartContent;
import org.gradeport.metrics.ui.chart.ChartDrawing;
import org.gradeport.metrics.ui.chart.ChartKind;
import org.gradeport.metrics.ui.chart.ChartMark;
import org.gradeport.metrics.ui.chart.ChartSeries;
import org.gradeport.metrics.ui.chart.ChartTotal;
import org.jspecify.annotations.Nullable;

/// The charts by day or hour.
final class TimeCharts {

    private static final int HEIGHT = 260;
    private static final int HEAD = 100;
    private static final List<ExportStatus> OUTCOMES =
            List.of(ExportStatus.READY, ExportStatus.CANCELLED, ExportStatus.FAILED);

    private final StatisticsFormatter formatter;

    TimeCharts(StatisticsFormatter formatter) {
        this.formatter = formatter;
    }

    /// Exports per day or hour, stacked by outcome.
    ChartContent outcomes(Statistics figures) {
        List<ChartSeries> series = List.of(
                counts(figures, "export.status.ready", "c1", Tally::ready),
                counts(figures, "export.status.cancelled", "c3", Tally::cancelled),
                counts(figures, "export.status.failed", "bad", Tally::failed));
        Tally total = figures.total();
        String description =
                translate("dashboard.outcomes.description", total.ready(), total.cancelled(), total.failed());
        return content(
                figures,
                "",
                series,
                Math.max(HEIGHT, heightOfBoth(figures)),
                description,
                mark -> exports(figures, mark).outcome(OUTCOMES.get(mark.series())));
    }

    /// The height of the two adjacent cards on a wide page.
    private static int heightOfBoth(Statistics figures) {
        return CategoryCharts.height(figures.byFailure().size())
                + HEAD
                + CategoryCharts.height(figures.byFormat().size());
    }

    /// The p50 and p95 of durations.
    ChartContent durations(Statistics figures) {
        Scale scale = Scale.of(figures.slots());
        List<ChartSeries> series = List.of(
                durations(figures, "dashboard.p50", "c1", scale, Tally::p50),
                durations(figures, "dashboard.p95", "c3", scale, Tally::p95));
        Tally total = figures.total();
        String description = translate(
                "dashboard.durations.description", formatter.duration(total.p50()), formatter.duration(total.p95()));
        return content(
                figures,
                " " + translate(scale.key),
                series,
                HEIGHT,
                description,
                mark -> exports(figures, mark).outcome(ExportStatus.READY));
    }

    private ChartContent content(
            Statistics figures,
            String unit,
            List<ChartSeries> series,
            int height,
            String description,
            Function<ChartMark, ExportListLink> link) {
        Period period = figures.period();
        List<TimeSlot> slots = figures.slots();
        List<String> categories =
                slots.stream().map(slot -> formatter.slot(slot.start(), period)).toList();
        List<String> hints = IntStream.range(0, slots.size())
                .mapToObj(n -> fullSlot(slots.get(n).start(), end(figures, n), period))
                .toList();
        ChartDrawing drawing = new ChartDrawing(
                series.size() == OUTCOMES.size() ? ChartKind.STACKED : ChartKind.LINES,
                unit,
                categories,
                hints,
                List.of(),
                series,
                height,
                ChartTotal.NONE);
        return new ChartContent(
                drawing,
                translate(period.hourly() ? "dashboard.column.hour" : "dashboard.column.day"),
                description,
                translate("dashboard.none-ready"),
                mark -> link.apply(mark).open(),
                (mark, text) -> link.apply(mark).link(text));
    }

    /// Such as `Mon 9 Nov, 14:00 – 15:00`, or `Monday, 9 November`.
    private String fullSlot(Instant start, Instant end, Period period) {
        return period.hourly()
                ? translate(
                        "dashboard.hour",
                        formatter.at(start, "EEE d MMM"),
                        formatter.at(start, "HH:mm"),
                        formatter.at(end, "HH:mm"))
                : formatter.at(start, "EEEE, d MMMM");
    }

    private static ExportListLink exports(Statistics figures, ChartMark mark) {
        return ExportListLink.ended(figures.slots().get(mark.category()).start(), end(figures, mark.category()));
    }

    private static Instant end(Statistics figures, int slot) {
        return slot + 1 < figures.slots().size()
                ? figures.slots().get(slot + 1).start()
                : figures.period().until();
    }

    private ChartSeries counts(Statistics figures, String key, String color, ToLongFunction<Tally> count) {
        return ChartSeries.of(
                translate(key),
                color,
                figures.slots(),
                slot -> (double) count.applyAsLong(slot.tally()),
                slot -> formatter.count(count.applyAsLong(slot.tally())));
    }

    private ChartSeries durations(
            Statistics figures, String key, String color, Scale scale, Function<Tally, @Nullable Duration> figure) {
        return ChartSeries.of(
                translate(key),
                color,
                figures.slots(),
                slot -> scale.of(figure.apply(slot.tally())),
                slot -> formatter.duration(figure.apply(slot.tally())));
    }

    /// The unit of an axis.
    private enum Scale {
        MILLIS("dashboard.unit.ms", 1),
        SECONDS("dashboard.unit.s", 1_000),
        MINUTES("dashboard.unit.min", 60_000),
        HOURS("dashboard.unit.h", 3_600_000);

        private final String key;
        private final double millis;

        Scale(String key, double millis) {
            this.key = key;
            this.millis = millis;
        }

        @Nullable
        Double of(@Nullable Duration length) {
            return length == null ? null : length.toMillis() / millis;
        }

        static Scale of(List<TimeSlot> slots) {
            long longest = 0;
            for (TimeSlot slot : slots) {
                Duration p95 = slot.tally().p95();
                longest = Math.max(longest, p95 == null ? 0 : p95.toMillis());
            }
            Scale scale = MILLIS;
            for (Scale each : values()) {
                scale = longest >= each.millis ? each : scale;
            }
            return scale;
        }
    }
}
