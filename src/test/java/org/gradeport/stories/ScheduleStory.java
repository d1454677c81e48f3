package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;

@Story
class ScheduleStory {

    private static final String NAME = "Courses for the ministry";

    @Test
    void a_registrar_creates_a_schedule_sees_its_next_runs_and_runs_it_now(BrowserVisit browserVisit) {
        browserVisit.signIn(Role.ADMIN);
        browserVisit.open("/schedules/new");
        Locator cron = browserVisit.page().getByLabel("As a cron expression").first();
        cron.fill("30 4 * * MON-FRI");
        cron.press("Enter");
        assertThat(browserVisit.page().locator(".rule-sentence")).containsText("04:30");
        assertThat(browserVisit.page().locator(".next-runs li")).hasCount(5);
        browserVisit
                .page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .first()
                .fill(NAME);
        browserVisit.button("Save schedule").click();
        browserVisit.page().waitForURL(Pattern.compile(".*/schedules/[0-9]+$"));
        browserVisit.button("Run " + NAME + " now").click();
        assertThat(browserVisit.page().locator(".history")).containsText("Asked for by hand");
        browserVisit.open("/schedules");
        assertThat(browserVisit.page().locator(".schedule-name").first()).containsText(NAME);
        assertThat(browserVisit.onPhone().fits()).isTrue();
        assertThat(browserVisit.complaints()).isEmpty();
    }
}
