package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gradeport.testing.oidc.SingleSignOnTest;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A person who signs in at a real provider.
@Tag("browser")
@SingleSignOnTest
@ExtendWith(Browser.class)
class SingleSignOnStory {

    private final String subject = "s" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_teacher_signs_in_at_the_provider_and_out_of_both(BrowserVisit browserVisit) {
        claims("gradeport-teacher");
        browserVisit.open("/login");
        choice(browserVisit, "School").click();
        signInAtProvider(browserVisit);
        assertThat(browserVisit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Exports")))
                .isVisible();
        browserVisit
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(subject))
                .click();
        browserVisit.text("Sign out").click();
        assertThat(browserVisit.text("You are signed out.")).isVisible();
        choice(browserVisit, "School").click();
        assertThat(browserVisit.page().locator("input[name=password]")).isVisible();
        assertThat(browserVisit.page().url()).startsWith(TestProvider.address());
        assertThat(browserVisit.complaints()).isEmpty();
    }

    @Test
    void a_person_without_a_role_reads_what_is_missing_on_a_phone_too(BrowserVisit browserVisit) {
        claims("nothing");
        browserVisit.onPhone().open("/login");
        choice(browserVisit, "School").click();
        signInAtProvider(browserVisit);
        assertThat(browserVisit.page().getByRole(AriaRole.HEADING)).containsText("You have no role in this portal");
        assertThat(browserVisit.text("Error id:")).isVisible();
        assertThat(browserVisit.fits()).isTrue();
        browserVisit.text("Back to the sign-in page").click();
        assertThat(choice(browserVisit, "School")).isVisible();
    }

    private void claims(String role) {
        TestProvider.person(
                subject, Map.of("preferred_username", subject, "realm_access", Map.of("roles", List.of(role))));
    }

    private void signInAtProvider(BrowserVisit browserVisit) {
        Page page = browserVisit.page();
        page.locator("input[name=username]").fill(subject);
        page.locator("input[name=password]").fill(TestProvider.PASSWORD);
        page.locator("input[name=password]").press("Enter");
    }

    private static Locator choice(BrowserVisit browserVisit, String provider) {
        return browserVisit
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with " + provider));
    }
}
