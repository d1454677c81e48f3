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
import org.gradeport.system.FakeNodes;
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
        new FakeNodes(database).addLost("view-node");
        people.signIn(Role.OPERATOR);
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        BrowserlessPortal.close();
        new FakeNodes(database).delete("view-node");
        database.sql("delete from retention_run").update();
        database.sql("delete from attention_snooze").update();
    }

    @Test
    void an_operator_reads_what_is_wrong_since_when_and_what_to_do() {
        open();
        Component row = row("lost-node/view-node");
        assertThat(text(row)).contains("Broken", "Node view-node is lost");
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
    void a_snoozed_concern_leaves_the_list_until_it_is_unsnoozed() {
        open();
        press(actions("lost-node/view-node"), "Snooze");
        confirm();
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        _get(TextField.class).setValue("known");
        confirm();
        BrowserlessPortal.eventually(() -> assertThat(keys()).doesNotContain("lost-node/view-node"));
        assertThat(text(_get(SnoozedPanel.class))).contains("known");
        _click(_get(Button.class, spec -> spec.withText("Unsnooze")));
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
        assertThat(text(actions)).contains("Running");
        BrowserlessPortal.eventually(() -> assertThat(keys()).doesNotContain("failed-sweep/all"));
        NotificationsKt.expectNotifications("The sweep is over; its history shows the result.");
    }

    @Test
    void an_empty_list_says_since_when() {
        open();
        _get(AttentionView.class).show(new AttentionList(List.of(), List.of(), Instant.parse("2026-11-23T12:00:00Z")));
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
                .flatMap(grid -> GridKt._findAll((ResponsiveGrid<?>) grid).stream())
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
        _click(_find(Button.class, spec -> spec.withText("Snooze")).getLast());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
