package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.gradeport.doors.Knocks;
import org.gradeport.security.AccountService;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@Story
class IdentityStory {

    private static final double FIVE_SECONDS = 5_000;

    @Autowired
    TestAccounts accounts;

    @Autowired
    AccountService accountService;

    @Autowired
    Knocks knocks;

    @AfterEach
    void clear() {
        knocks.clear();
    }

    @Test
    void a_first_password_is_changed_before_anything_else_opens(BrowserVisit browserVisit) {
        accounts.signIn(Role.ADMIN);
        accountService.create(
                new NewAccount("first.password", "First", null, Role.TEACHER, null), TestAccounts.PASSWORD);
        SecurityContextHolder.clearContext();
        browserVisit.open("/login");
        browserVisit.fillSignIn("first.password");
        browserVisit.page().waitForURL(Pattern.compile(".*/password"));
        browserVisit.open("/exports");
        browserVisit.page().waitForURL(Pattern.compile(".*/password"));
        fill(browserVisit.page(), "Your password now", TestAccounts.PASSWORD);
        fill(browserVisit.page(), "New password", "four and twenty blackbirds");
        fill(browserVisit.page(), "New password again", "four and twenty blackbirds");
        browserVisit.button("Change").click();
        browserVisit.page().waitForURL(url -> !url.contains("/password"));
        browserVisit.open("/exports");
        assertThat(browserVisit.page()).hasURL(Pattern.compile(".*/exports"));
        assertThat(browserVisit.complaints()).isEmpty();
    }

    @Test
    void the_page_of_a_disabled_account_leaves_the_screen_within_five_seconds(BrowserVisit browserVisit) {
        String teacher = browserVisit.signIn(Role.TEACHER);
        browserVisit.open("/exports");
        browserVisit.text("Exports").first().waitFor();
        accounts.disable(accounts.signInAs(teacher));
        SecurityContextHolder.clearContext();
        browserVisit
                .page()
                .waitForURL(Pattern.compile(".*/login.*"), new Page.WaitForURLOptions().setTimeout(FIVE_SECONDS));
        assertThat(browserVisit.page().locator("vaadin-login-form")).containsText("You are signed out");
    }

    @Test
    void every_page_works_under_the_policy_for_scripts(BrowserVisit browserVisit) {
        knocks.prepare();
        browserVisit.signIn(Role.ADMIN);
        for (String path : knocks.pages()) {
            browserVisit.open(path);
            browserVisit.page().locator("h1, h2").first().waitFor();
            assertThat(browserVisit.complaints()).as(path).isEmpty();
        }
        assertThat(browserVisit.page().locator("head script:not([src])").count())
                .isPositive();
        browserVisit.open("/swagger-ui/index.html");
        browserVisit.page().locator(".opblock").first().waitFor();
        assertThat(browserVisit.complaints()).as("swagger").isEmpty();
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }
}
