package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.ReceivedMails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Story
class MailStory {

    @Autowired
    TestAccounts accounts;

    private final String recipient = "s" + UUID.randomUUID() + "@school.example";

    @Test
    void a_mailed_link_leads_through_the_sign_in_to_the_file_and_its_history(BrowserVisit browserVisit)
            throws IOException {
        String username = browserVisit.signIn(Role.ADMIN);
        accounts.address(username, recipient);
        requestCourses(browserVisit);
        MimeMessage mail = ReceivedMails.await(recipient);
        String link = URI.create(ReceivedMails.link(mail)).getPath();

        browserVisit.page().context().clearCookies();
        browserVisit.open(link).fillSignIn(username);
        assertThat(heading(browserVisit)).containsText("“Courses for the mail” is ready");
        assertThat(browserVisit.page().url()).contains(link);
        Path file = browserVisit.download(() -> link(browserVisit, "Download").click());
        assertThat(Files.size(file)).isPositive();

        link(browserVisit, "Open its page").click();
        assertThat(browserVisit.text("Downloaded by " + username)).isVisible();
        assertThat(browserVisit.text("by link")).isVisible();
        assertThat(browserVisit.text("Mailed").first()).isVisible();
        assertThat(browserVisit.complaints()).isEmpty();
    }

    @Test
    void a_link_that_does_not_open_shows_it_on_a_phone_too(BrowserVisit browserVisit) {
        browserVisit.onPhone().open("/link/cut-off");
        assertThat(heading(browserVisit)).containsText("There is no such link");
        assertThat(browserVisit
                        .page()
                        .evaluate("document.fonts.ready.then(fonts => [...fonts].map(font => font.status))"))
                .isEqualTo(List.of("loaded"));
        assertThat(browserVisit.fits()).isTrue();
    }

    private static void requestCourses(BrowserVisit browserVisit) {
        browserVisit.open("/exports/new?dataset=courses&format=csv&name=Courses%20for%20the%20mail");
        browserVisit
                .page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Mail me the result"))
                .check();
        browserVisit.page().waitForURL(Pattern.compile("notify=true"));
        browserVisit.button("Request export").click();
        browserVisit.page().waitForURL(Pattern.compile("/exports/\\d+$"));
    }

    private static Locator heading(BrowserVisit browserVisit) {
        return browserVisit.page().getByRole(AriaRole.HEADING);
    }

    private static Locator link(BrowserVisit browserVisit, String name) {
        return browserVisit
                .page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
