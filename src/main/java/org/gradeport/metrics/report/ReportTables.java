package org.gradeport.metrics.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.Texts;
import org.gradeport.metrics.AttentionSummary.Item;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.report.ReportSection.Table;
import org.springframework.stereotype.Component;

/// Builds the tables of a report.
@Component
class ReportTables {

    private final StatisticsFormatter formatter;
    private final MessageFormatter messages;

    ReportTables(StatisticsFormatter formatter, MessageFormatter messages) {
        this.formatter = formatter;
        this.messages = messages;
    }

    Table combinations(Statistics statistics) {
        List<List<String>> rows = statistics.byCombination().stream()
                .map(each -> row(each.tally(), formatter.dataset(each.dataset()), formatter.format(each.format())))
                .toList();
        return new Table(
                heads("what", "format", "runs", "failed", "success", "average", "p95", "rate", "size"), rows, 2);
    }

    Table slots(Statistics statistics) {
        List<List<String>> rows = statistics.slots().stream()
                .map(each -> row(each.tally(), formatter.slot(each.start(), statistics.period())))
                .toList();
        String first = statistics.period().hourly() ? "hour" : "day";
        return new Table(heads(first, "runs", "failed", "success", "average", "p95", "rate", "size"), rows, 1);
    }

    private List<String> row(Tally tally, String... names) {
        Stream<String> figures = Stream.of(
                formatter.count(tally.runs()),
                formatter.count(tally.failed()),
                formatter.percent(tally.successRate()),
                formatter.duration(tally.average()),
                formatter.duration(tally.p95()),
                formatter.rate(tally.rowsPerSecond()),
                formatter.size(tally.averageSize()));
        return Stream.concat(Stream.of(names), figures).toList();
    }

    Table slowest(List<SlowRun> slowest) {
        List<List<String>> rows = slowest.stream().map(this::slow).toList();
        return new Table(heads("export", "format", "outcome", "ended", "rows", "duration", "rate"), rows, 4);
    }

    private List<String> slow(SlowRun slow) {
        RunMetrics run = slow.run();
        return List.of(
                Objects.requireNonNullElse(slow.name(), formatter.dataset(run.dataset())),
                formatter.format(run.format()),
                Texts.say("export.status." + run.outcome().name().toLowerCase(Locale.ROOT)),
                moment(run.endedAt()),
                formatter.count(run.rows()),
                formatter.duration(run.duration()),
                formatter.rate(run.rowsPerSecond()));
    }

    Table concerns(List<Item> concerns) {
        List<String> heads = Stream.of("what", "fix", "since")
                .map(key -> Texts.say("attention.column." + key))
                .toList();
        List<List<String>> rows = concerns.stream()
                .map(each -> List.of(messages.format(each.cause()), messages.format(each.fix()), moment(each.since())))
                .toList();
        return new Table(heads, rows, 3);
    }

    /// With no-break spaces, so that a narrow column keeps it on one line.
    private String moment(Instant moment) {
        return formatter.at(moment, "d\u00a0MMM\u00a0HH:mm");
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> Texts.say("dashboard.column." + key)).toList();
    }
}
