package org.gradeport.metrics;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Adds up day totals, and rows for the days that have none yet.
@Component
class StatisticsReader {

    private final JdbcClient database;
    private final Days days;

    StatisticsReader(JdbcClient database, Days days) {
        this.database = database;
        this.days = days;
    }

    Statistics statistics(Period period, RunFilter filter) {
        Sums sums = new Sums();
        read(period, filter, true, sums::add);
        return sums.statistics(period, tally(period.before(), filter));
    }

    Tally tally(Period period, RunFilter filter) {
        Sum sum = new Sum();
        read(period, filter, false, sum::add);
        return sum.tally();
    }

    /// @param slotted whether the slots are told apart, which many rows of a day take longer to
    private void read(Period period, RunFilter filter, boolean slotted, Consumer<Cell> taker) {
        if (period.hourly()) {
            ofRows(period, days.withRows(period), filter, slotted, taker);
        } else {
            ofTotals(period, filter, taker);
            ofRows(period, days.withoutTotals(period), filter, slotted, taker);
        }
    }

    private void ofTotals(Period period, RunFilter filter, Consumer<Cell> taker) {
        Slice slice = Slice.of(filter);
        Conditions which = new Conditions()
                .with("slice = :slice", "slice", slice.name())
                .with("day >= :first", "first", period.firstDay())
                .with("day <= :last", "last", period.lastDay())
                .of(slice.exact(filter));
        run("select datediff(day, :first) slot, t.* from run_total t where " + which.where(), period, which, taker);
    }

    private void ofRows(Period period, List<LocalDate> which, RunFilter filter, boolean slotted, Consumer<Cell> taker) {
        if (which.isEmpty()) {
            return;
        }
        Conditions rows = new Conditions()
                .with("day in (:days)", "days", which)
                .with("ended_at >= :from", "from", period.hourly() ? Timestamp.from(period.from()) : null)
                .with("ended_at < :until", "until", period.hourly() ? Timestamp.from(period.until()) : null)
                .of(filter);
        String slot = slotted ? slotOf(period) : "0";
        run(CellQuery.of(slot + " slot", "slot", rows.where()), period, rows, taker);
    }

    private static String slotOf(Period period) {
        return period.hourly() ? "timestampdiff(hour, :from, ended_at)" : "datediff(day, :first)";
    }

    private void run(String query, Period period, Conditions conditions, Consumer<Cell> taker) {
        RowCallbackHandler read = row -> taker.accept(Cell.read(row));
        database.sql(query)
                .params(conditions.values())
                .param("first", period.firstDay())
                .query(read);
    }
}
