package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.gradeport.schedule.Schedule;
import org.gradeport.testing.BrowserlessPortal;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// A portal with schedules and mail off shows it on the pages of schedules.
@TestPropertySource(properties = {"ENABLE_SCHEDULER=false", "ENABLE_EMAIL_NOTIFICATIONS=false"})
class SchedulerOffTest extends ScheduleViewFixture {

    @Test
    void list_page_and_editor_say_that_this_portal_runs_no_schedules_which_stay() {
        Schedule schedule = made();
        for (String page : List.of("schedules", "schedules/" + schedule.id(), "schedules/new")) {
            BrowserlessPortal.navigate(page);
            OffAlert alert = _find(OffAlert.class).getFirst();
            assertThat(text(alert)).as(page).contains("Schedules are off", "ENABLE_SCHEDULER=false");
        }
        assertThat(service.isRunning()).isFalse();
        assertThat(service.get(schedule.id()).nextDue()).isNotNull();
    }

    @Test
    void the_editor_and_the_page_say_that_nobody_is_mailed() {
        BrowserlessPortal.navigate("schedules/new");
        Component alert = _get(_get(MailPanel.class), OffAlert.class);
        assertThat(text(alert)).contains("Mail is off", "These settings apply");
        BrowserlessPortal.navigate("schedules/" + made().id());
        assertThat(text(_get(ScheduleDetails.class))).contains("Nobody (mail is off)");
    }
}
