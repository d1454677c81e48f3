package org.gradeport.metrics.statistics;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Tally;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Adds up day totals, and rows for the days that have none yet.
@Component
public class StatisticsQuery {

    private final JdbcClient database;
    private final DayQuery dayQuery;

    StatisticsQuery(JdbcClient database, DayQuery dayQuery) {
        this.database = database;
        this.dayQuery = dayQuery;
    }

    public Statistics statistics(Period period, RunCriteria criteria) {
        StatisticsBuilder builder = new StatisticsBuilder();
        read(period, criteria, true, builder::add);
        return builder.statistics(period, tally(period.previous(), criteria));
    }

    /// Whether any run of these was measured.
    public boolean hasAny(RunCriteria criteria) {
        SqlConditions which = new SqlConditions().of(criteria);
        return !database.sql("select 1 from run_metric where %s limit 1".formatted(which.where()))
                .params(which.values())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /// The nodes of all runs that were measured.
    public List<String> nodes() {
        return database.sql("select distinct node from run_metric where node <> '' order by node")
                .query((row, _) -> row.getString("node"))
                .list();
    }

    public Tally tally(Period period, RunCriteria criteria) {
        TallyBuilder builder = new TallyBuilder();
        read(period, criteria, false, builder::add);
        return builder.tally();
    }

    /// @param slotted whether to group by slot, which takes longer for days with many rows
    private void read(Period period, RunCriteria criteria, boolean slotted, Consumer<RunGroup> taker) {
        if (period.hourly()) {
            ofRows(period, dayQuery.withRows(period), criteria, slotted, taker);
        } else {
            ofTotals(period, criteria, taker);
            ofRows(period, dayQuery.withoutTotals(period), criteria, slotted, taker);
        }
    }

    private void ofTotals(Period period, RunCriteria criteria, Consumer<RunGroup> taker) {
        TotalDimension dimension = TotalDimension.of(criteria);
        SqlConditions which = new SqlConditions()
                .with("slice = :slice", "slice", dimension.name())
                .with("day >= :first", "first", period.firstDay())
                .with("day <= :last", "last", period.lastDay())
                .of(dimension.exact(criteria));
        run("select datediff(day, :first) slot, t.* from run_total t where " + which.where(), period, which, taker);
    }

    private void ofRows(
            Period period, List<LocalDate> which, RunCriteria criteria, boolean slotted, Consumer<RunGroup> taker) {
        if (which.isEmpty()) {
            return;
        }
        SqlConditions rows = new SqlConditions()
                .with("day in (:days)", "days", which)
                .with("ended_at >= :from", "from", period.hourly() ? Timestamp.from(period.from()) : null)
                .with("ended_at < :until", "until", period.hourly() ? Timestamp.from(period.until()) : null)
                .of(criteria);
        String slot = slotted ? slotOf(period) : "0";
        run(RunGroupSql.of(slot + " slot", "slot", rows.where()), period, rows, taker);
    }

    private static String slotOf(Period period) {
        return period.hourly() ? "timestampdiff(hour, :from, ended_at)" : "datediff(day, :first)";
    }

    private void run(String query, Period period, SqlConditions conditions, Consumer<RunGroup> taker) {
        RowCallbackHandler read = row -> taker.accept(RunGroup.read(row));
        database.sql(query)
                .params(conditions.values())
                .param("first", period.firstDay())
                .query(read);
    }
}
