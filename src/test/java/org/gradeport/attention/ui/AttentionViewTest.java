package org.gradeport.attention.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionList;
import org.gradeport.attention.AttentionService;
import org.gradeport.attention.Concern;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.ResponsiveGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AttentionViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void a_node_was_killed() {
        database.sql("delete from attention_snooze").update();
        database.sql("""
                        replace into node (name, version, started_at, beat_at) values
                        ('view-node', '1', utc_timestamp(6), utc_timestamp(6) - interval 5 minute)
                        """).update();
        people.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
        database.sql("delete from node where name = 'view-node'").update();
        database.sql("delete from retention_run").update();
        database.sql("delete from attention_snooze").update();
    }

    @Test
    void an_operator_reads_what_is_wrong_since_when_and_what_to_do() {
        open();
        Component row = row("lost-node/view-node");
        assertThat(text(row)).contains("Broken", "Node view-node went silent");
    }

    @Test
    void the_menu_tells_how_much_needs_attention_until_nothing_does() {
        beans.getBean(AttentionService.class).list();
        // The page people land on has no frame yet in a browser that is not there.
        BrowserlessPortal.navigate("exports");
        open();
        int open = keys().size();
        Span badge = _get(Span.class, spec -> spec.withClasses("menu-badge"));
        assertThat(badge.getText()).isEqualTo(String.valueOf(open));
        assertThat(badge.getElement().getAttribute("aria-label")).contains("need");
    }

    @Test
    void what_is_put_off_leaves_the_list_and_can_be_listed_again() {
        open();
        press(actions("lost-node/view-node"), "Put off");
        confirm();
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        _get(TextField.class).setValue("known");
        confirm();
        BrowserlessPortal.eventually(() -> assertThat(keys()).doesNotContain("lost-node/view-node"));
        assertThat(text(_get(SnoozedPanel.class))).contains("known");
        _click(_get(Button.class, spec -> spec.withText("List again")));
        BrowserlessPortal.eventually(() -> assertThat(keys()).contains("lost-node/view-node"));
    }

    @Test
    void a_sweep_is_made_up_for_behind_the_page() {
        database.sql("""
                        insert into retention_run (started_at, finished_at, node, outcome, message)
                        values (utc_timestamp(6), utc_timestamp(6), 'x', 'FAILED', 'The archive is full')""").update();
        open();
        Component actions = actions("failed-sweep/all");
        press(actions, "Sweep now");
        assertThat(text(actions)).contains("At work");
        BrowserlessPortal.eventually(() -> assertThat(keys()).doesNotContain("failed-sweep/all"));
        NotificationsKt.expectNotifications("The sweep is over; its history says what it did.");
    }

    @Test
    void an_empty_list_says_since_when() {
        open();
        _get(AttentionView.class).show(new AttentionList(List.of(), List.of(), Instant.EPOCH));
        assertThat(text(_get(EmptyState.class))).contains("All quiet since");
        _assertNone(ResponsiveGrid.class);
    }

    @Test
    void a_teacher_does_not_get_in() {
        people.signIn(Role.TEACHER);
        BrowserlessPortal.open(beans);
        BrowserlessPortal.navigate("attention");
        _assertNone(AttentionView.class);
    }

    private void open() {
        BrowserlessPortal.navigate("attention");
        BrowserlessPortal.eventually(() -> assertThat(keys()).contains("lost-node/view-node"));
    }

    private List<String> keys() {
        return _find(ResponsiveGrid.class).stream()
                .flatMap(responsiveGrid -> GridKt._findAll((ResponsiveGrid<?>) responsiveGrid).stream())
                .map(each -> ((Concern) each).key())
                .toList();
    }

    private Component row(String key) {
        return GridKt._getCellComponent(grid(), keys().indexOf(key), "what");
    }

    private Component actions(String key) {
        return GridKt._getCellComponent(grid(), keys().indexOf(key), "actions");
    }

    private static ResponsiveGrid<?> grid() {
        return _get(ResponsiveGrid.class);
    }

    private static void press(Component within, String text) {
        _click(_get(within, Button.class, spec -> spec.withText(text)));
    }

    private static void confirm() {
        _click(_find(Button.class, spec -> spec.withText("Put off")).getLast());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
