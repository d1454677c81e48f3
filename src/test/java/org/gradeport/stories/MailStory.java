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
import org.gradeport.security.TestAccounts;
import org.gradeport.testing.Mails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Story
class MailStory {

    @Autowired
    TestAccounts accounts;

    private final String recipient = "s" + UUID.randomUUID() + "@school.example";

    @Test
    void a_mailed_link_leads_through_the_sign_in_to_the_file_and_its_history(Visit visit) throws IOException {
        String username = visit.signIn(Role.ADMIN);
        accounts.address(username, recipient);
        requestCourses(visit);
        MimeMessage mail = Mails.await(recipient);
        String link = URI.create(Mails.link(mail)).getPath();

        visit.page().context().clearCookies();
        visit.open(link).fillSignIn(username);
        assertThat(heading(visit)).containsText("“Courses for the mail” is ready");
        assertThat(visit.page().url()).contains(link);
        Path file = visit.download(() -> link(visit, "Download").click());
        assertThat(Files.size(file)).isPositive();

        link(visit, "Open its page").click();
        assertThat(visit.text("Downloaded by " + username)).isVisible();
        assertThat(visit.text("by link")).isVisible();
        assertThat(visit.text("Mailed").first()).isVisible();
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void a_link_that_does_not_open_says_so_on_a_phone_too(Visit visit) {
        visit.onPhone().open("/link/cut-off");
        assertThat(heading(visit)).containsText("There is no such link");
        assertThat(visit.page().evaluate("document.fonts.ready.then(fonts => [...fonts].map(font => font.status))"))
                .isEqualTo(List.of("loaded"));
        assertThat(visit.fits()).isTrue();
    }

    private static void requestCourses(Visit visit) {
        visit.open("/exports/new?dataset=courses&format=csv&name=Courses%20for%20the%20mail");
        visit.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Tell me by mail how it ends"))
                .check();
        visit.page().waitForURL(Pattern.compile("notify=true"));
        visit.button("Request export").click();
        visit.page().waitForURL(Pattern.compile("/exports/\\d+$"));
    }

    private static Locator heading(Visit visit) {
        return visit.page().getByRole(AriaRole.HEADING);
    }

    private static Locator link(Visit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
