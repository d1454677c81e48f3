package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ui.ScheduleColumns.OutcomeStrip;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.ui.EmptyState;
import org.junit.jupiter.api.Test;

/// The history includes runs without an export, and reads any number of lines.
class RunHistoryPanelTest extends ScheduleViewFixture {

    private static final Instant DUE = Instant.parse("2026-11-02T00:00:00Z");

    @Test
    void a_schedule_that_never_ran_says_so() {
        BrowserlessPortal.navigate("schedules/" + made().id());
        assertThat(text(_get(_get(RunHistoryPanel.class), EmptyState.class))).contains("It has not run yet");
    }

    @Test
    void missed_runs_are_one_row_that_counts_them() {
        Schedule schedule = made();
        line(schedule, DUE, RunOutcome.MISSED, 3, "No portal could run it.");
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        assertThat(row()).contains("Missed", "3 due times in a row", "No portal could run it.");
        _assertNone(EmptyState.class);
    }

    @Test
    void a_refused_run_gives_its_reason_and_makes_the_schedule_fail() {
        Schedule schedule = made();
        line(schedule, DUE, RunOutcome.REFUSED, 1, "120,000 rows are more than the limit of 100,000.");
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        assertThat(row()).contains("Refused", "more than the limit");
        BrowserlessPortal.navigate("schedules?state=failing");
        assertThat(row()).contains(name);
        assertThat(inRow(OutcomeStrip.class).getElement().getOuterHTML()).contains("Refused");
    }

    @Test
    void a_row_of_the_list_shows_the_last_ten_runs_the_newest_last() {
        Schedule schedule = made();
        line(schedule, DUE, RunOutcome.MISSED, 3, "No portal could run it.");
        line(schedule, DUE.plusSeconds(60), RunOutcome.FAILED, 1, "The store is full.");
        for (int week = 2; week < 11; week++) {
            line(schedule, DUE.plusSeconds(week * 60L), RunOutcome.READY, 1, "");
        }
        BrowserlessPortal.navigate("schedules?q=" + name);
        List<String> words = inRow(OutcomeStrip.class)
                .getElement()
                .getChildren()
                .map(mark -> mark.getAttribute("aria-label"))
                .toList();
        assertThat(words).hasSize(10).first().asString().startsWith("Failed");
        assertThat(words.subList(1, 10)).allMatch(word -> word.startsWith("Ready"));
    }

    @Test
    void a_long_history_is_read_page_by_page_the_newest_first() {
        Schedule schedule = made();
        for (int week = 0; week < 130; week++) {
            line(schedule, DUE.plusSeconds(week * 60L), RunOutcome.SKIPPED_EMPTY, 1, "Week " + week);
        }
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        assertThat(GridKt._size(grid())).isEqualTo(130);
        assertThat(row()).contains("Week 129", "Skipped: no rows");
        assertThat(text(GridKt._getCellComponent(grid(), 120, "detail"))).isEqualTo("Week 9");
    }

    private void line(Schedule schedule, Instant due, RunOutcome outcome, int times, String detail) {
        database.sql("insert into schedule_run (schedule_id, due_at, at, kind, outcome, times, detail)"
                        + " values (?, ?, ?, 'DUE', ?, ?, ?)")
                .params(schedule.id(), Timestamp.from(due), Timestamp.from(due), outcome.name(), times, detail)
                .update();
    }
}
