package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.MoreMenu;
import org.gradeport.ui.ResponsiveGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shared by tests of the pages for schedules: a portal, a user, and methods that read and click.
@PortalTest
abstract class ScheduleViewFixture {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @Autowired
    ScheduleService service;

    @Autowired
    ExportService exports;

    @Autowired
    JdbcClient database;

    final String name = "Weekly " + UUID.randomUUID();

    @BeforeEach
    void open() {
        people.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
        database.sql("delete from schedule").update();
    }

    Actor signIn(Role role) {
        BrowserlessPortal.close();
        Actor actor = role == Role.TEACHER ? people.signIn(role, "t-1") : people.signIn(role);
        BrowserlessPortal.open(beans);
        return actor;
    }

    Schedule made() {
        return service.create(definition(name), null);
    }

    static ScheduleDefinition definition(String name) {
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        ScheduleRule monday = ScheduleRule.of("weekly", null, "02:00", List.of("MON"), "Europe/Athens", null, null);
        return new ScheduleDefinition(name, request, monday, MissedPolicy.RUN, OverlapPolicy.SKIP, false);
    }

    static ResponsiveGrid<?> grid() {
        return _get(ResponsiveGrid.class);
    }

    static String row() {
        StringBuilder all = new StringBuilder();
        for (var column : grid().getColumns()) {
            if (column.isVisible()) {
                all.append(text(GridKt._getCellComponent(grid(), 0, String.valueOf(column.getKey()))))
                        .append('\n');
            }
        }
        return all.toString();
    }

    static <T extends Component> T inRow(Class<T> type) {
        return grid().getColumns().stream()
                .filter(column -> column.isVisible())
                .map(column -> GridKt._getCellComponent(grid(), 0, String.valueOf(column.getKey())))
                .flatMap(cell -> type.isInstance(cell) ? Stream.of(type.cast(cell)) : _find(cell, type).stream())
                .findFirst()
                .orElseThrow();
    }

    static List<String> offered() {
        return items(inRow(MoreMenu.class)).map(MenuItem::getText).toList();
    }

    static void choose(String words) {
        choose(_get(MoreMenu.class), words);
    }

    static void chooseInRow(String words) {
        choose(inRow(MoreMenu.class), words);
    }

    private static void choose(MoreMenu menu, String words) {
        MenuItem item = items(menu)
                .filter(each -> words.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static Stream<MenuItem> items(MoreMenu menu) {
        return menu.getItems().getFirst().getSubMenu().getItems().stream();
    }

    static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    static <C extends AbstractField<C, V>, V> void enter(C field, V value) {
        field.setValue(value);
        _fireValueChange(field, true);
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    static String toast() {
        return String.valueOf(_find(Notification.class).getLast().getElement().getProperty("text", ""));
    }

    @SuppressWarnings("unchecked")
    static RadioButtonGroup<Frequency> rules() {
        return _find(RadioButtonGroup.class).getFirst();
    }
}
