package org.gradeport.metrics;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows which days have rows of runs and which have totals.
@Component
class Days {

    private final JdbcClient database;

    Days(JdbcClient database) {
        this.database = database;
    }

    /// The days of the period whose runs only their rows tell, in this slice.
    List<LocalDate> withoutTotals(Period period, Slice slice) {
        Set<LocalDate> totalled = new HashSet<>(totalled(period, slice));
        return withRows(period).stream().filter(day -> !totalled.contains(day)).toList();
    }

    /// The days of the period that have rows.
    List<LocalDate> withRows(Period period) {
        return find("select distinct day from run_metric where day between :first and :last", period);
    }

    private List<LocalDate> totalled(Period period, Slice slice) {
        String which = slice == Slice.FULL ? " and not rows_kept" : "";
        return find("select day from run_day where day between :first and :last" + which, period);
    }

    private List<LocalDate> find(String query, Period period) {
        return database.sql(query)
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }
}
