package org.gradeport.metrics.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gradeport.metrics.CapacityService;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.ui.chart.ChartDrawing;
import org.gradeport.metrics.ui.chart.ChartSeries;
import org.jspecify.annotations.Nullable;

/// The six KPIs at the top.
final class KpiPanels extends Div {

    private final StatisticsFormatter formatter;
    private final DeltaFormatter deltas;
    private final KpiPanel success = card("success");
    private final KpiPanel today = card("today");
    private final KpiPanel duration = card("p95");
    private final KpiPanel rate = card("rate");
    private final KpiPanel queue = card("queue");
    private final KpiPanel store = card("storage");
    private @Nullable ChartDrawing waits;
    private transient CapacityService.@Nullable Queue present;

    KpiPanels(StatisticsFormatter formatter) {
        this.formatter = formatter;
        deltas = new DeltaFormatter(formatter);
        addClassName("kpis");
        add(success, today, duration, rate, queue, store);
    }

    /// @param before names the period before, such as `the 7 days before`
    void show(Statistics figures, String before) {
        Tally now = figures.total();
        Tally then = figures.previous();
        Period period = figures.period();
        String ended = ExportListLink.ended(period).address();
        success.show(Kpi.of(
                formatter.percent(now.successRate()),
                deltas.successRate(now, then, before),
                line(figures, "ok", Tally::successRate),
                ended));
        duration.show(Kpi.of(
                formatter.duration(now.p95()),
                deltas.duration(now.p95(), then.p95()),
                line(figures, "c1", tally -> seconds(tally.p95())),
                ended));
        rate.show(new Kpi(
                formatter.rate(now.rowsPerSecond()),
                now.rowsPerSecond() == null ? "" : getTranslation("dashboard.unit.rate"),
                deltas.rate(now.rowsPerSecond(), then.rowsPerSecond()),
                line(figures, "c1", Tally::rowsPerSecond),
                ended));
        waits = line(figures, "c3", tally -> seconds(tally.queued()));
        if (present != null) {
            showQueue(present);
        }
    }

    void showToday(DashboardQuery.Today counted) {
        String address = ExportListLink.ended(counted.day()).address();
        String hour = getTranslation("dashboard.today.hour", counted.lastHour());
        ChartDrawing spark = line(counted.hours(), "c1", tally -> (double) tally.runs());
        today.show(new Kpi(formatter.count(counted.runs()), "", hour, spark, address));
    }

    /// Its line shows how long exports waited.
    void showQueue(CapacityService.Queue now) {
        present = now;
        Duration oldest = now.oldest();
        String running = getTranslation("dashboard.queue.running", now.running());
        String delta = oldest == null
                ? running
                : getTranslation(
                        "dashboard.queue.oldest", formatter.duration(oldest.truncatedTo(unit(oldest))), running);
        queue.show(new Kpi(
                formatter.count(now.waiting()),
                getTranslation("dashboard.queue.unit"),
                delta,
                waits,
                ExportListLink.waiting().address()));
    }

    private static ChronoUnit unit(Duration length) {
        return length.toSeconds() < 1 ? ChronoUnit.MILLIS : ChronoUnit.SECONDS;
    }

    void showStore(Optional<CapacityService.Store> read) {
        store.show(read.map(this::stored).orElseGet(() -> Kpi.none(getTranslation("dashboard.storage.unknown"))));
    }

    private Kpi stored(CapacityService.Store now) {
        String free = getTranslation("dashboard.storage.free", formatter.size(now.files()), formatter.size(now.free()));
        Long days = now.daysUntilFull();
        String delta = days == null ? free : getTranslation("dashboard.storage.full", days);
        List<String> hints = now.history().stream().map(formatter::percent).toList();
        ChartSeries line = new ChartSeries("", days == null ? "c1" : "bad", List.copyOf(now.history()), hints);
        return Kpi.of(formatter.percent(now.used()), delta, ChartDrawing.spark(line, hints), "");
    }

    void failOfRuns() {
        List.of(success, duration, rate).forEach(KpiPanel::fail);
    }

    void failToday() {
        today.fail();
    }

    void failQueue() {
        queue.fail();
    }

    void failStore() {
        store.fail();
    }

    private KpiPanel card(String key) {
        return new KpiPanel(getTranslation("dashboard.card." + key));
    }

    private ChartDrawing line(Statistics figures, String color, Function<Tally, @Nullable Double> figure) {
        ChartSeries series = ChartSeries.of(
                "",
                color,
                figures.slots(),
                slot -> figure.apply(slot.tally()),
                slot -> formatter.slot(slot.start(), figures.period()));
        return ChartDrawing.spark(series, series.texts());
    }

    private static @Nullable Double seconds(@Nullable Duration length) {
        return length == null ? null : length.toMillis() / 1_000.0;
    }
}
