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
    void a_registrar_makes_a_schedule_sees_when_it_runs_and_lets_it_run_now(Visit visit) {
        visit.signIn(Role.ADMIN);
        visit.open("/schedules/new");
        Locator cron = visit.page().getByLabel("As a cron expression").first();
        cron.fill("30 4 * * MON-FRI");
        cron.press("Enter");
        assertThat(visit.page().locator(".rule-sentence")).containsText("04:30");
        assertThat(visit.page().locator(".next-runs li")).hasCount(5);
        visit.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .first()
                .fill(NAME);
        visit.button("Save schedule").click();
        visit.page().waitForURL(Pattern.compile(".*/schedules/[0-9]+$"));
        visit.button("Run " + NAME + " now").click();
        assertThat(visit.page().locator(".history")).containsText("Asked for by hand");
        visit.open("/schedules");
        assertThat(visit.page().locator(".schedule-name").first()).containsText(NAME);
        assertThat(visit.onPhone().fits()).isTrue();
        assertThat(visit.complaints()).isEmpty();
    }
}
