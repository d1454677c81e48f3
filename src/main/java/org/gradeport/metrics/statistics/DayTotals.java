package org.gradeport.metrics.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds up the rows of a day and deletes old rows. Each day has its own transaction, so that a day always counts either
/// by its totals or by its rows.
@Component
class DayTotals {

    private static final int CHECKED_DAYS = 40;

    private final JdbcClient database;
    private final DayQuery dayQuery;
    private final TransactionTemplate transaction;

    DayTotals(JdbcClient database, DayQuery dayQuery, PlatformTransactionManager transactions) {
        this.database = database;
        this.dayQuery = dayQuery;
        transaction = new TransactionTemplate(transactions);
        // The gap locks of stricter levels would make runs of today wait for the totals of yesterday.
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /// The days up to this one, the oldest first, that have no totals yet; of the last 40 days also those whose totals
    /// do not match their rows.
    List<LocalDate> due(LocalDate last) {
        return Stream.concat(dayQuery.withoutTotals(LocalDate.EPOCH, last).stream(), changed(last).stream())
                .sorted()
                .toList();
    }

    private List<LocalDate> changed(LocalDate last) {
        return days("""
                select day from run_day d where day <= :last and day > :last - interval %d day and rows_kept
                and runs <> (select count(*) from run_metric r where r.day = d.day)
                """.formatted(CHECKED_DAYS), last);
    }

    /// The days up to this one, the oldest first, that have rows and totals.
    List<LocalDate> compactable(LocalDate last) {
        return days("select day from run_day where day <= :last and rows_kept order by day", last);
    }

    private List<LocalDate> days(String query, LocalDate last) {
        return database.sql(query)
                .param("last", last)
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }

    /// Writes the totals of a day and replaces older ones.
    void add(LocalDate day) {
        transaction.executeWithoutResult(_ -> write(day, true));
    }

    /// Deletes the rows of a day; its totals stay.
    void compact(LocalDate day) {
        transaction.executeWithoutResult(_ -> {
            if (hasRows(day)) {
                write(day, false);
                update("delete from run_metric where day = :day", day);
            }
        });
    }

    private boolean hasRows(LocalDate day) {
        return database.sql("select rows_kept from run_day where day = :day for update")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void write(LocalDate day, boolean kept) {
        update("delete from run_total where day = :day", day);
        for (TotalDimension dimension : TotalDimension.values()) {
            write(day, dimension);
        }
        database.sql("""
                        replace into run_day (day, runs, rows_kept)
                        select :day, count(*), :kept from run_metric where day = :day
                        """).param("day", day).param("kept", kept).update();
    }

    private void write(LocalDate day, TotalDimension dimension) {
        String cells = RunGroupSql.of(
                dimension.columns() + ", day", "owner, schedule, node, day", "day = :day and " + dimension.where());
        update("""
                insert into run_total (slice, owner, schedule, node, day, dataset, format, outcome, failure_class, runs,
                  queued_ms, duration_ms, slowest_ms, row_count, size_bytes, last_export, last_at, durations)
                select '%s', cells.* from (%s) cells
                """.formatted(dimension.name(), cells), day);
    }

    private void update(String statement, LocalDate day) {
        database.sql(statement).param("day", day).update();
    }
}
