package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.EmptyState;
import org.gradeport.base.MoreMenu;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.schedule.MissedRule;
import org.gradeport.schedule.OverlapRule;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleWish;
import org.gradeport.schedule.Timing;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ScheduleViewsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @Autowired
    ScheduleService service;

    @Autowired
    JdbcClient database;

    private final String name = "Weekly " + UUID.randomUUID();

    @BeforeEach
    void open() {
        people.signIn(Role.ADMIN);
        Screens.open(beans);
    }

    @AfterEach
    void close() {
        Screens.close();
        database.sql("delete from schedule").update();
    }

    @Test
    void nobodys_schedules_are_an_empty_page_with_a_button() {
        Screens.navigate("schedules");
        assertThat(text(_get(EmptyState.class))).contains("Nothing is exported by itself yet");
        assertThat(_find(Button.class, spec -> spec.withText("New schedule"))).hasSize(2);
    }

    @Test
    void a_row_tells_rule_zone_owner_and_what_is_exported() {
        made();
        Screens.navigate("schedules?text=" + name);
        assertThat(row()).contains(name, "Every Monday at 02:00 (Europe/Athens)", "Courses", "never ran");
        Screens.navigate("schedules?state=off");
        assertThat(text(_get(EmptyState.class))).contains("No schedule matches");
    }

    @Test
    void the_switch_turns_it_off_and_on() {
        Schedule schedule = made();
        Screens.navigate("schedules");
        enter(inRow(Checkbox.class), false);
        assertThat(service.get(schedule.id()).enabled()).isFalse();
        assertThat(row()).contains("Off");
        enter(inRow(Checkbox.class), true);
        assertThat(service.get(schedule.id()).nextDue()).isNotNull();
    }

    @Test
    void run_now_gives_an_export_that_the_history_leads_to() {
        Schedule schedule = made();
        Screens.navigate("schedules");
        _click(_get(inRow(ScheduleButtons.class), Button.class, spec -> spec.withText("Run now")));
        Screens.navigate("schedules/" + schedule.id());
        assertThat(row()).contains("Asked for by hand", "Export ");
    }

    @Test
    void deleting_is_confirmed_by_name() {
        Schedule schedule = made();
        Screens.navigate("schedules/" + schedule.id());
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
        Screens.navigate("schedules/new");
        assertThat(text(_get(NextRuns.class))).contains("Every Monday at 02:00");
        press("Save schedule");
        assertThat(text(_get(NamePart.class))).contains("Give the schedule a name");
        _get(_get(NamePart.class), TextField.class).setValue(name);
        press("Save schedule");
        assertThat(service.all()).extracting(Schedule::name).containsExactly(name);
        assertThat(text(_get(OneSchedule.class))).contains("Every Monday at 02:00", "The owner");
    }

    @Test
    void cron_and_plain_words_keep_step_and_a_rule_that_never_runs_is_told_at_its_field() {
        Screens.navigate("schedules/new");
        TextField cron = _get(TextField.class, spec -> spec.withLabel("As a cron expression"));
        enter(cron, "30 4 * * *");
        assertThat(text(_get(NextRuns.class))).contains("Every day at 04:30");
        enter(cron, "0 0 31 2 *");
        assertThat(cron.isInvalid()).isTrue();
        assertThat(cron.getErrorMessage()).contains("never runs");
        assertThat(text(_get(NextRuns.class))).contains("not complete");
    }

    @Test
    void anothers_change_in_between_is_not_overwritten() {
        Schedule schedule = made();
        Screens.navigate("schedules/" + schedule.id() + "/edit");
        service.change(schedule.id(), null, wish("Changed by another"));
        press("Save schedule");
        assertThat(service.get(schedule.id()).name()).isEqualTo("Changed by another");
    }

    @Test
    void a_teacher_finds_no_schedule_but_hers() {
        Schedule schedule = made();
        signIn(Role.TEACHER);
        Screens.navigate("schedules");
        assertThat(text(_get(EmptyState.class))).contains("Nothing is exported by itself yet");
        Screens.navigate("schedules/" + schedule.id());
        assertThat(text(_get(EmptyState.class))).contains("not yours");
        Screens.navigate("schedules/" + schedule.id() + "/edit");
        assertThat(text(_get(EmptyState.class))).contains("not yours");
    }

    @Test
    void an_operator_steers_but_does_not_change() {
        made();
        signIn(Role.OPERATOR);
        Screens.navigate("schedules");
        assertThat(offered()).contains("Pause until\u2026").doesNotContain("Edit", "Delete", "Duplicate");
        Screens.navigate("schedules/new");
        _assertNone(ScheduleForm.class);
    }

    @Test
    void a_schedule_of_a_disabled_account_says_so() {
        Actor teacher = signIn(Role.TEACHER);
        service.create(wish(name), null);
        people.disable(teacher);
        signIn(Role.ADMIN);
        Screens.navigate("schedules?state=ownerless");
        assertThat(row()).contains(name, "No owner");
    }

    private Actor signIn(Role role) {
        Screens.close();
        Actor actor = people.signIn(role);
        Screens.open(beans);
        return actor;
    }

    private Schedule made() {
        return service.create(wish(name), null);
    }

    private static ScheduleWish wish(String name) {
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        Timing monday = Timing.of("weekly", null, "02:00", List.of("MON"), "Europe/Athens", null, null);
        return new ScheduleWish(name, request, monday, MissedRule.RUN, OverlapRule.SKIP, false);
    }

    private static DenseGrid<?> grid() {
        return _get(DenseGrid.class);
    }

    private static String row() {
        StringBuilder all = new StringBuilder();
        for (var column : grid().getColumns()) {
            if (column.isVisible()) {
                all.append(text(GridKt._getCellComponent(grid(), 0, String.valueOf(column.getKey()))))
                        .append('\n');
            }
        }
        return all.toString();
    }

    private static <T extends Component> T inRow(Class<T> type) {
        return grid().getColumns().stream()
                .filter(column -> column.isVisible())
                .map(column -> GridKt._getCellComponent(grid(), 0, String.valueOf(column.getKey())))
                .flatMap(cell -> type.isInstance(cell) ? Stream.of(type.cast(cell)) : _find(cell, type).stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> offered() {
        return inRow(MoreMenu.class).getItems().getFirst().getSubMenu().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    private static void choose(String words) {
        MenuItem item = _get(MoreMenu.class).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(each -> words.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static <C extends AbstractField<C, V>, V> void enter(C field, V value) {
        field.setValue(value);
        _fireValueChange(field, true);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
