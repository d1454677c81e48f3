package org.gradeport.metrics.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.RunMetricsQuery;
import org.gradeport.metrics.SlowRun;
import org.gradeport.table.InvalidValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the longest runs. The ten longest runs are on the ten days with the longest maximum, so only these days are
/// searched.
@Component
public class SlowRunsQuery {

    private static final int MOST = 100;

    private final JdbcClient database;
    private final DayQuery dayQuery;

    SlowRunsQuery(JdbcClient database, DayQuery dayQuery) {
        this.database = database;
        this.dayQuery = dayQuery;
    }

    public List<SlowRun> find(Period period, RunCriteria runCriteria, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidValueException("limit", Texts.say("dashboard.refused.runs", MOST), List.of());
        }
        List<LocalDate> searched = searched(period, runCriteria, limit);
        return searched.isEmpty() ? List.of() : slowestOf(searched, period, runCriteria, limit);
    }

    private List<LocalDate> searched(Period period, RunCriteria runCriteria, int limit) {
        List<LocalDate> unknown = dayQuery.withoutTotals(period);
        return Stream.concat(unknown.stream(), slowestDays(period, runCriteria, limit).stream())
                .distinct()
                .toList();
    }

    private List<LocalDate> slowestDays(Period period, RunCriteria runCriteria, int limit) {
        TotalDimension totalDimension = TotalDimension.of(runCriteria);
        SqlConditions which = new SqlConditions()
                .with("slice = :slice", "slice", totalDimension.name())
                .with("day >= :first", "first", period.firstDay())
                .with("day <= :last", "last", period.lastDay())
                .of(totalDimension.exact(runCriteria));
        return database.sql("select day from run_total where %s group by day order by max(slowest_ms) desc limit %d"
                        .formatted(which.where(), limit))
                .params(which.values())
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private List<SlowRun> slowestOf(List<LocalDate> searched, Period period, RunCriteria runCriteria, int limit) {
        SqlConditions which = new SqlConditions()
                .with("ended_at >= :from", "from", Timestamp.from(period.from()))
                .with("ended_at < :until", "until", Timestamp.from(period.until()))
                .of(runCriteria);
        String each = "(select * from run_metric where day = :day%d and " + which.where()
                + " order by duration_ms desc limit " + limit + ")";
        String all = IntStream.range(0, searched.size())
                .mapToObj(each::formatted)
                .collect(Collectors.joining(" union all "));
        return database.sql(
                        "select s.*, e.name from (%s) s left join export_name e on e.id = s.export_id".formatted(all)
                                + " order by s.duration_ms desc, s.export_id limit " + limit)
                .params(which.values())
                .params(named(searched))
                .query((row, _) -> slow(row))
                .list();
    }

    private static Map<String, Object> named(List<LocalDate> searched) {
        return IntStream.range(0, searched.size()).boxed().collect(Collectors.toMap(n -> "day" + n, searched::get));
    }

    private static SlowRun slow(ResultSet row) throws SQLException {
        return new SlowRun(RunMetricsQuery.read(row), row.getString("name"));
    }
}
