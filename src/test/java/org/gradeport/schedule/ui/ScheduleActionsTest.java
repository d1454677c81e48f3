package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.SettableClock;
import org.gradeport.testing.TypedText;
import org.junit.jupiter.api.Test;

/// The actions in the list and on the page of a schedule.
class ScheduleActionsTest extends ScheduleViewFixture {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    @Test
    void a_pause_lasts_until_the_day_begins_that_was_chosen() {
        Schedule schedule = made();
        BrowserlessPortal.navigate("schedules");
        chooseInRow("Pause until\u2026");
        assertThat(text(_get(PauseDialog.class))).contains("before that day begins in Europe/Athens");
        LocalDate day = requireNonNull(_get(DatePicker.class).getValue()).plusDays(40);
        enter(_get(DatePicker.class), day);
        press("Pause");
        Schedule paused = service.get(schedule.id());
        assertThat(paused.pausedUntil()).isEqualTo(day.atStartOfDay(ATHENS).toInstant());
        assertThat(paused.nextDue()).isAfterOrEqualTo(paused.pausedUntil());
        assertThat(row()).contains("Paused until");
        enter(inRow(Checkbox.class), false);
        enter(inRow(Checkbox.class), true);
        assertThat(service.get(schedule.id()).pausedUntil()).isNull();
    }

    @Test
    void a_pause_that_ends_today_is_refused_in_the_dialog() {
        Schedule schedule = made();
        Clock now = new SettableClock("2026-11-24T22:30:00Z");
        List<Instant> chosen = new ArrayList<>();
        new PauseDialog(now, schedule, ATHENS, chosen::add).open();
        enter(_get(DatePicker.class), LocalDate.parse("2026-11-25"));
        press("Pause");
        assertThat(_get(DatePicker.class).getErrorMessage()).contains("after today");
        assertThat(chosen).isEmpty();
    }

    @Test
    void a_pause_until_no_date_is_refused_in_the_dialog() {
        List<Instant> chosen = new ArrayList<>();
        new PauseDialog(new SettableClock("2026-11-24T22:30:00Z"), made(), ATHENS, chosen::add).open();
        TypedText.type(_get(DatePicker.class), "garbage");
        press("Pause");
        assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Expected a date such as 2026-12-02.");
        assertThat(chosen).isEmpty();
        TypedText.type(_get(DatePicker.class), "");
        press("Pause");
        assertThat(_get(DatePicker.class).getErrorMessage()).contains("after today");
    }

    @Test
    void a_duplicate_opens_in_the_editor_and_is_off() {
        made();
        BrowserlessPortal.navigate("schedules");
        chooseInRow("Duplicate");
        Schedule copy = service.all().stream()
                .filter(each -> each.name().equals("Copy of " + name))
                .findFirst()
                .orElseThrow();
        assertThat(copy.enabled()).isFalse();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("schedules/" + copy.id() + "/edit");
        assertThat(text(_get(NextRunsPanel.class))).contains("Every Monday at 02:00");
    }

    @Test
    void a_test_is_requested_in_the_name_of_the_user() {
        Schedule schedule = made();
        String other = signIn(Role.ADMIN).username();
        BrowserlessPortal.navigate("schedules");
        chooseInRow("Send a test to me");
        assertThat(toast()).contains("you alone are mailed");
        ScheduleRun run = service.get(schedule.id()).lastRuns().getFirst();
        assertThat(run.kind()).isEqualTo(RunKind.TEST);
        assertThat(exports.get(requireNonNull(run.export())).ownerName()).isEqualTo(other);
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        assertThat(row()).contains("A test");
    }

    @Test
    void an_operator_runs_pauses_and_resumes() {
        Schedule schedule = made();
        signIn(Role.OPERATOR);
        BrowserlessPortal.navigate("schedules");
        _click(_get(inRow(ScheduleButtons.class), Button.class, spec -> spec.withText("Run now")));
        assertThat(toast()).contains("is queued");
        assertThat(service.get(schedule.id()).lastRuns()).hasSize(1);
        enter(inRow(Checkbox.class), false);
        assertThat(service.get(schedule.id()).enabled()).isFalse();
        enter(inRow(Checkbox.class), true);
        assertThat(service.get(schedule.id()).enabled()).isTrue();
        chooseInRow("Pause until\u2026");
        press("Pause");
        assertThat(service.get(schedule.id()).pausedUntil()).isNotNull();
    }

    @Test
    void an_operator_gets_neither_editor_nor_a_run_without_an_owner() {
        Actor teacher = signIn(Role.TEACHER);
        Schedule schedule = made();
        people.disable(teacher);
        signIn(Role.OPERATOR);
        BrowserlessPortal.navigate("schedules/" + schedule.id() + "/edit");
        _assertNone(ScheduleForm.class);
        BrowserlessPortal.navigate("schedules");
        _click(_get(inRow(ScheduleButtons.class), Button.class, spec -> spec.withText("Run now")));
        assertThat(toast()).contains("is disabled", "Give the schedule to another account");
        assertThat(service.get(schedule.id()).lastRuns()).isEmpty();
    }
}
