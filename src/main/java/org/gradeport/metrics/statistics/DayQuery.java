package org.gradeport.metrics.statistics;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradeport.metrics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the days with totals and the days with rows without reading the rows, which may be millions.
@Component
class DayQuery {

    private final JdbcClient database;

    DayQuery(JdbcClient database) {
        this.database = database;
    }

    /// The days of the period without totals; some may have no rows.
    List<LocalDate> withoutTotals(Period period) {
        return withoutTotals(period.firstDay(), period.lastDay());
    }

    /// The days between these two without totals; some may have no rows.
    List<LocalDate> withoutTotals(LocalDate first, LocalDate last) {
        Set<LocalDate> totalled = new HashSet<>(totalled(first, last));
        return withRows(first, last).filter(day -> !totalled.contains(day)).toList();
    }

    /// The days between the first and the last run, within the period.
    List<LocalDate> withRows(Period period) {
        return withRows(period.firstDay(), period.lastDay()).toList();
    }

    private Stream<LocalDate> withRows(LocalDate first, LocalDate last) {
        return database.sql("select min(day) oldest, max(day) latest from run_metric")
                .query((row, _) -> row.getObject("oldest") == null
                        ? Stream.<LocalDate>empty()
                        : between(
                                Collections.max(List.of(first, row.getObject("oldest", LocalDate.class))),
                                Collections.min(List.of(last, row.getObject("latest", LocalDate.class)))))
                .single();
    }

    private static Stream<LocalDate> between(LocalDate first, LocalDate last) {
        return first.isAfter(last) ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }

    private List<LocalDate> totalled(LocalDate first, LocalDate last) {
        return database.sql("select day from run_day where day between ? and ?")
                .params(first, last)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }
}
