package org.gradeport.schedule.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradeport.database.DatabaseClock;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.ScheduleRun;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of each due time.
@Component
public class ScheduleRunRepository {

    private static final int DETAIL_LENGTH = 1_000;
    private static final Comparator<ScheduleRun> NEWEST_FIRST = Comparator.comparing(ScheduleRun::at)
            .thenComparingLong(ScheduleRun::id)
            .reversed();

    private final JdbcClient database;
    private final DatabaseClock databaseClock;

    public ScheduleRunRepository(JdbcClient database, DatabaseClock databaseClock) {
        this.database = database;
        this.databaseClock = databaseClock;
    }

    /// A line to be written.
    ///
    /// @param due null for a run that a person asked for
    public record NewRun(
            long schedule,
            @Nullable Instant due,
            RunKind kind,
            RunOutcome outcome,
            @Nullable Long export,
            int times,
            @Nullable String detail) {

        public static NewRun due(long schedule, Instant due, RunOutcome outcome, @Nullable String detail) {
            return new NewRun(schedule, due, RunKind.DUE, outcome, null, 1, detail);
        }

        public NewRun requested(long export) {
            return new NewRun(schedule, due, kind, RunOutcome.REQUESTED, export, times, detail);
        }
    }

    public void add(NewRun line) {
        database.sql("""
                        insert into schedule_run (schedule_id, due_at, at, kind, outcome, export_id, times, detail)
                        values (:schedule, :due, :at, :kind, :outcome, :export, :times, :detail)""")
                .param("schedule", line.schedule())
                .param("due", line.due() == null ? null : Timestamp.from(line.due()))
                .param("at", Timestamp.from(databaseClock.now()))
                .param("kind", line.kind().name())
                .param("outcome", line.outcome().name())
                .param("export", line.export())
                .param("times", line.times())
                .param("detail", cut(line.detail()))
                .update();
    }

    /// Whether this due time has been dealt with.
    public boolean exists(long schedule, Instant due) {
        return database.sql("select count(*) from schedule_run where schedule_id = ? and due_at = ?")
                        .params(schedule, Timestamp.from(due))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Newest first.
    public List<ScheduleRun> page(long schedule, int offset, int limit) {
        return database.sql("""
                        select * from schedule_run where schedule_id = ? order by at desc, id desc limit %d offset %d""".formatted(limit, offset))
                .param(schedule)
                .query(ScheduleRunRepository::run)
                .list();
    }

    /// The newest lines of each of these schedules, by schedule; each is read from the end of the index, which grouping
    /// or ranking all lines would not do.
    public Map<Long, List<ScheduleRun>> latest(List<Long> schedules, int limit) {
        String all = schedules.stream()
                .map(id -> "(select * from schedule_run where schedule_id = " + id + " order by at desc, id desc limit "
                        + limit + ")")
                .collect(Collectors.joining(" union all "));
        return all.isEmpty()
                ? Map.of()
                : database.sql(all).query(ScheduleRunRepository::run).list().stream()
                        .sorted(NEWEST_FIRST)
                        .collect(Collectors.groupingBy(ScheduleRun::schedule));
    }

    public long count(long schedule) {
        return database.sql("select count(*) from schedule_run where schedule_id = ?")
                .param(schedule)
                .query(Long.class)
                .single();
    }

    /// The oldest line of each schedule that waits, for the export before it or to be tried again.
    public List<ScheduleRun> waiting() {
        return database.sql("""
                        select * from schedule_run where id in (
                          select min(id) from schedule_run where outcome in ('WAITING', 'TRYING') group by schedule_id)""").query(ScheduleRunRepository::run).list();
    }

    public Optional<ScheduleRun> waiting(long schedule) {
        return waiting().stream().filter(run -> run.schedule() == schedule).findFirst();
    }

    public void change(long run, RunOutcome outcome, @Nullable Long export, @Nullable String detail) {
        database.sql(
                        "update schedule_run set outcome = :outcome, export_id = :export, detail = :detail where id = :run")
                .param("outcome", outcome.name())
                .param("export", export)
                .param("detail", cut(detail))
                .param("run", run)
                .update();
    }

    /// Begins to try a waiting run again and again.
    public void markTrying(long run, String why) {
        database.sql("update schedule_run set outcome = 'TRYING', at = ?, detail = ? where id = ?")
                .params(Timestamp.from(databaseClock.now()), why, run)
                .update();
    }

    public void cancelWaiting(long schedule, String why) {
        database.sql(
                        "update schedule_run set outcome = 'CANCELLED', detail = ? where schedule_id = ? and outcome in ('WAITING', 'TRYING')")
                .params(why, schedule)
                .update();
    }

    public void markEnded(long export, RunOutcome outcome, @Nullable String detail) {
        database.sql(
                        "update schedule_run set outcome = :outcome, detail = coalesce(:detail, detail) where export_id = :export")
                .param("outcome", outcome.name())
                .param("detail", cut(detail))
                .param("export", export)
                .update();
    }

    /// Takes lines away that are older than this.
    public int deleteBefore(Instant before) {
        return database.sql("delete from schedule_run where at < ? limit 10000")
                .param(Timestamp.from(before))
                .update();
    }

    private static ScheduleRun run(ResultSet row, int n) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new ScheduleRun(
                row.getLong("id"),
                row.getLong("schedule_id"),
                due == null ? null : due.toInstant(),
                row.getTimestamp("at").toInstant(),
                RunKind.valueOf(row.getString("kind")),
                RunOutcome.valueOf(row.getString("outcome")),
                row.getObject("export_id", Long.class),
                row.getInt("times"),
                row.getString("detail"));
    }

    private static @Nullable String cut(@Nullable String detail) {
        return detail == null || detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
    }
}
