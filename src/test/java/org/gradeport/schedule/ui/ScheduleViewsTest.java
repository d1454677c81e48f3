package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.Schedule;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.ui.DateField;
import org.gradeport.ui.EmptyState;
import org.junit.jupiter.api.Test;

class ScheduleViewsTest extends ScheduleViewFixture {

    @Test
    void nobodys_schedules_are_an_empty_page_with_a_button() {
        BrowserlessPortal.navigate("schedules");
        assertThat(text(_get(EmptyState.class))).contains("No schedules yet");
        assertThat(_find(Button.class, spec -> spec.withText("New schedule"))).hasSize(2);
    }

    @Test
    void a_row_shows_rule_zone_owner_and_request() {
        made();
        BrowserlessPortal.navigate("schedules?text=" + name);
        assertThat(row()).contains(name, "Every Monday at 02:00 (Europe/Athens)", "Courses", "never ran");
        BrowserlessPortal.navigate("schedules?state=off");
        assertThat(text(_get(EmptyState.class))).contains("No schedule matches");
    }

    @Test
    void the_switch_turns_it_off_and_on() {
        Schedule schedule = made();
        BrowserlessPortal.navigate("schedules");
        enter(inRow(Checkbox.class), false);
        assertThat(service.get(schedule.id()).enabled()).isFalse();
        assertThat(row()).contains("Off");
        enter(inRow(Checkbox.class), true);
        assertThat(service.get(schedule.id()).nextDue()).isNotNull();
    }

    @Test
    void run_now_gives_an_export_that_the_history_leads_to() {
        Schedule schedule = made();
        BrowserlessPortal.navigate("schedules");
        _click(_get(inRow(ScheduleButtons.class), Button.class, spec -> spec.withText("Run now")));
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        assertThat(row()).contains("Asked for by hand", "Export ");
    }

    @Test
    void deleting_is_confirmed_by_name() {
        Schedule schedule = made();
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        choose("Delete");
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).contains(name);
        assertThat(service.all()).hasSize(1);
        ConfirmDialogKt._fireConfirm(question);
        assertThat(service.all()).isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("schedules");
    }

    @Test
    void the_editor_makes_a_schedule_and_shows_its_next_runs() {
        BrowserlessPortal.navigate("schedules/new");
        assertThat(text(_get(NextRunsPanel.class))).contains("Every Monday at 02:00");
        press("Save schedule");
        TextField field = _get(_get(ScheduleNamePanel.class), TextField.class);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("Give the schedule a name");
        field.setValue(name);
        press("Save schedule");
        assertThat(service.all()).extracting(Schedule::name).containsExactly(name);
        assertThat(text(_get(ScheduleDetails.class))).contains("Every Monday at 02:00", "The owner");
    }

    @Test
    void cron_and_plain_fields_stay_equivalent_and_a_rule_without_runs_is_marked_at_its_field() {
        BrowserlessPortal.navigate("schedules/new");
        TextField cron = _get(TextField.class, spec -> spec.withLabel("As a cron expression"));
        enter(cron, "30 4 * * *");
        assertThat(text(_get(NextRunsPanel.class))).contains("Every day at 04:30");
        enter(cron, "0 0 31 2 *");
        assertThat(cron.isInvalid()).isTrue();
        assertThat(cron.getErrorMessage()).contains("never runs");
        assertThat(text(_get(NextRunsPanel.class))).contains("has no runs");
    }

    @Test
    void all_that_is_wrong_is_marked_at_once() {
        BrowserlessPortal.navigate("schedules/new");
        enter(_get(ZonePicker.class), _get(ZonePicker.class).getEmptyValue());
        enter(weekDays(), Set.of());
        enter(_get(DateField.class, spec -> spec.withLabel("Starts on")), LocalDate.of(2040, 2, 1));
        enter(_get(DateField.class, spec -> spec.withLabel("Ends on")), LocalDate.of(2040, 1, 1));
        _get(TextArea.class, spec -> spec.withLabel("Also mail these addresses"))
                .setValue("nobody");
        press("Save schedule");
        assertThat(toast()).isEqualTo("5 parts are wrong; each says why.");
        assertThat(_get(_get(ScheduleNamePanel.class), TextField.class).getErrorMessage())
                .contains("Give the schedule a name");
        assertThat(_get(ZonePicker.class).getErrorMessage()).contains("Name the zone");
        assertThat(weekDays().getErrorMessage()).contains("Choose at least one");
        assertThat(_get(DateField.class, spec -> spec.withLabel("Ends on")).getErrorMessage())
                .contains("before it begins");
        assertThat(_get(TextArea.class).getErrorMessage()).contains("no e-mail address");
        assertThat(service.all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> weekDays() {
        return _get(CheckboxGroup.class);
    }

    @Test
    void a_rule_that_cannot_be_read_is_shown_and_set_again_in_the_editor() {
        Schedule broken = made();
        service.create(definition("Sound"), null);
        database.sql("update schedule set zone = 'Mars/Base', days = 'MON,FOO' where id = ?")
                .param(broken.id())
                .update();
        BrowserlessPortal.navigate("schedules?state=failing");
        assertThat(row()).contains(name, "Unreadable", "Mars/Base", "delete it");
        assertThat(offered()).contains("Edit", "Delete").doesNotContain("Duplicate");
        BrowserlessPortal.navigate("schedules?text=Sound");
        assertThat(row()).contains("Sound", "Every Monday");
        BrowserlessPortal.navigate("schedules/" + broken.id());
        assertThat(text(_get(ScheduleDetails.class))).contains("Unreadable", "set its rule anew");
        BrowserlessPortal.navigate("schedules/" + broken.id() + "/edit");
        assertThat(text(_get(RuleForm.class))).contains("cannot be read");
        assertThat(_get(ZonePicker.class).getValue()).isEqualTo("Mars/Base");
        assertThat(_get(ZonePicker.class).getErrorMessage()).contains("Mars/Base");
        enter(_get(ZonePicker.class), "Europe/Athens");
        assertThat(text(_get(RuleForm.class))).doesNotContain("cannot be read");
        press("Save schedule");
        assertThat(text(_get(ScheduleDetails.class))).contains("Every Monday at 02:00 (Europe/Athens)");
    }

    @Test
    void a_custom_rule_starts_with_the_equivalent_expression() {
        BrowserlessPortal.navigate("schedules/new");
        enter(rules(), Frequency.CUSTOM);
        assertThat(_get(TextField.class, spec -> spec.withLabel("As a cron expression")))
                .matches(cron -> !cron.isInvalid())
                .extracting(TextField::getValue)
                .isEqualTo("0 2 * * MON");
        assertThat(text(_get(NextRunsPanel.class))).contains("Every Monday at 02:00");
    }

    @Test
    void the_editor_marks_a_run_that_a_change_of_the_clocks_affects() {
        BrowserlessPortal.navigate("schedules/new");
        enter(_get(ZonePicker.class), "Europe/Athens");
        enter(_get(TextField.class, spec -> spec.withLabel("As a cron expression")), "30 3 * 3 SUNL");
        assertThat(text(_get(NextRunsPanel.class)))
                .containsPattern("Mar 20\\d\\d, 04:00 EEST")
                .containsPattern("\\d Mar 03:30 does not exist, runs 04:00");
    }

    @Test
    void the_editor_shows_the_address_of_the_owner_or_that_there_is_none() {
        BrowserlessPortal.navigate("schedules/new");
        Checkbox owner = _get(Checkbox.class, spec -> spec.withLabel("Mail the owner the result of each run"));
        assertThat(owner.getHelperText()).contains("no e-mail address", "reaches nobody");
        Actor teacher = signIn(Role.TEACHER);
        people.address(teacher.username(), "maria@school.example");
        BrowserlessPortal.navigate("schedules/new");
        owner = _get(Checkbox.class, spec -> spec.withLabel("Mail the owner the result of each run"));
        assertThat(owner.getHelperText()).isEqualTo("To maria@school.example");
    }

    @Test
    void anothers_change_in_between_is_not_overwritten() {
        Schedule schedule = made();
        BrowserlessPortal.navigate("schedules/" + schedule.id() + "/edit");
        service.change(schedule.id(), null, definition("Changed by another"));
        press("Save schedule");
        assertThat(service.get(schedule.id()).name()).isEqualTo("Changed by another");
    }

    @Test
    void a_teacher_finds_only_her_own_schedules() {
        Schedule schedule = made();
        signIn(Role.TEACHER);
        BrowserlessPortal.navigate("schedules");
        assertThat(text(_get(EmptyState.class))).contains("No schedules yet");
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        assertThat(text(_get(EmptyState.class))).contains("not yours");
        BrowserlessPortal.navigate("schedules/" + schedule.id() + "/edit");
        assertThat(text(_get(EmptyState.class))).contains("not yours");
    }

    @Test
    void a_teacher_without_a_link_to_the_records_sees_why_she_cannot_save() {
        people.link(signIn(Role.TEACHER), null);
        BrowserlessPortal.navigate("schedules/new");
        _get(_get(ScheduleNamePanel.class), TextField.class).setValue(name);
        press("Save schedule");
        assertThat(toast()).contains("not linked to a teacher of the records", "Ask an administrator");
        assertThat(service.all()).isEmpty();
    }

    @Test
    void an_operator_runs_and_pauses_but_does_not_change() {
        made();
        signIn(Role.OPERATOR);
        BrowserlessPortal.navigate("schedules");
        assertThat(offered()).contains("Pause until\u2026").doesNotContain("Edit", "Delete", "Duplicate");
        BrowserlessPortal.navigate("schedules/new");
        _assertNone(ScheduleForm.class);
    }

    @Test
    void a_schedule_of_a_disabled_account_says_so() {
        Actor teacher = signIn(Role.TEACHER);
        service.create(definition(name), null);
        people.disable(teacher);
        signIn(Role.ADMIN);
        BrowserlessPortal.navigate("schedules?state=ownerless");
        assertThat(row()).contains(name, "No owner");
    }
}
