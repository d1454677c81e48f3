package org.gradeport.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.security.Role;
import org.gradeport.testing.EmptyRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Story
class MainStory {

    private static final Path ZIP = Path.of("src/test/resources/oneroster/oulad-oneroster-1.2.zip");
    private static final int PATIENCE_MS = 120_000;

    @Autowired
    EmptyRecords records;

    @BeforeEach
    void empty() {
        records.restore();
    }

    @Test
    void a_new_administrator_imports_a_school_and_downloads_its_courses(BrowserVisit browserVisit) throws IOException {
        browserVisit.signIn(Role.ADMIN);
        importSchool(browserVisit);
        Path file = export(browserVisit, "Courses", "CSV");
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.contains("AAA") || line.contains("BBB")))
                    .isNotEmpty();
        }
        assertThat(browserVisit.complaints()).isEmpty();
    }

    @Test
    void a_wrong_password_is_reported_and_a_right_one_opens_the_portal_on_a_phone(BrowserVisit browserVisit) {
        browserVisit.onPhone().open("/login");
        browserVisit.fillSignIn("nobody");
        assertThat(browserVisit.page().locator("vaadin-login-form")).containsText("Check");
        browserVisit.signIn(Role.TEACHER);
        assertThat(browserVisit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Exports")))
                .isVisible();
        assertThat(browserVisit.fits()).isTrue();
    }

    static void importSchool(BrowserVisit browserVisit) {
        browserVisit.open("/records");
        FileChooser chooser = browserVisit
                .page()
                .waitForFileChooser(
                        () -> browserVisit.button("Import a zip").first().click());
        chooser.setFiles(ZIP);
        Locator accept = browserVisit
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Import( and accept.*)?$")));
        accept.click(new Locator.ClickOptions().setTimeout(PATIENCE_MS));
        browserVisit.text("Imported").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    static Path export(BrowserVisit browserVisit, String dataset, String format) {
        browserVisit.open("/exports/new");
        browserVisit
                .page()
                .getByText(dataset, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        browserVisit.page().getByText(format).first().click();
        browserVisit.button("Request export").click();
        Locator download = browserVisit.page().getByText("Download").first();
        download.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
        return browserVisit.download(download::click);
    }
}
