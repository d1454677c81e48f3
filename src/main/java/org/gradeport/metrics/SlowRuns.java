package org.gradeport.metrics;

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
import org.gradeport.table.InvalidValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the longest runs. The ten longest of a year lie on the ten days whose longest run is longest, so only so many
/// days are searched.
@Component
class SlowRuns {

    private static final int MOST = 100;

    private final JdbcClient database;
    private final Days days;

    SlowRuns(JdbcClient database, Days days) {
        this.database = database;
        this.days = days;
    }

    List<SlowRun> find(Period period, RunFilter filter, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidValueException("limit", Texts.say("dashboard.refused.runs", MOST), List.of());
        }
        List<LocalDate> searched = searched(period, filter, limit);
        return searched.isEmpty() ? List.of() : slowestOf(searched, period, filter, limit);
    }

    private List<LocalDate> searched(Period period, RunFilter filter, int limit) {
        List<LocalDate> unknown = days.withoutTotals(period);
        return Stream.concat(unknown.stream(), slowestDays(period, filter, limit).stream())
                .distinct()
                .toList();
    }

    private List<LocalDate> slowestDays(Period period, RunFilter filter, int limit) {
        Slice slice = Slice.of(filter);
        Conditions which = new Conditions()
                .with("slice = :slice", "slice", slice.name())
                .with("day >= :first", "first", period.firstDay())
                .with("day <= :last", "last", period.lastDay())
                .of(slice.exact(filter));
        return database.sql("select day from run_total where %s group by day order by max(slowest_ms) desc limit %d"
                        .formatted(which.where(), limit))
                .params(which.values())
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }

    private List<SlowRun> slowestOf(List<LocalDate> searched, Period period, RunFilter filter, int limit) {
        Conditions which = new Conditions()
                .with("ended_at >= :from", "from", Timestamp.from(period.from()))
                .with("ended_at < :until", "until", Timestamp.from(period.until()))
                .of(filter);
        String each = "(select * from run_metric where day = :day%d and " + which.where()
                + " order by duration_ms desc limit " + limit + ")";
        String all = IntStream.range(0, searched.size())
                .mapToObj(each::formatted)
                .collect(Collectors.joining(" union all "));
        return database.sql("select s.*, e.name from (%s) s left join export e on e.id = s.export_id".formatted(all)
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
        return new SlowRun(RunRows.read(row), row.getString("name"));
    }
}
