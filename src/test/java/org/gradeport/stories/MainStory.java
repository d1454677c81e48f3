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
    void a_newcomer_imports_her_school_and_downloads_its_courses(Visit visit) throws IOException {
        visit.signIn(Role.ADMIN);
        importSchool(visit);
        Path file = export(visit, "Courses", "CSV");
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.contains("AAA") || line.contains("BBB")))
                    .isNotEmpty();
        }
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void a_wrong_password_is_told_and_a_right_one_opens_the_portal_on_a_phone(Visit visit) {
        visit.onPhone().open("/login");
        visit.fillSignIn("nobody");
        assertThat(visit.page().locator("vaadin-login-form")).containsText("Check");
        visit.signIn(Role.TEACHER);
        assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Exports")))
                .isVisible();
        assertThat(visit.fits()).isTrue();
    }

    private static void importSchool(Visit visit) {
        visit.open("/records");
        FileChooser chooser = visit.page()
                .waitForFileChooser(() -> visit.button("Import a zip").first().click());
        chooser.setFiles(ZIP);
        Locator accept = visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Import( and accept.*)?$")));
        accept.click(new Locator.ClickOptions().setTimeout(PATIENCE_MS));
        visit.text("Imported").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    private static Path export(Visit visit, String dataset, String format) {
        visit.open("/exports/new");
        visit.page()
                .getByText(dataset, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        visit.page().getByText(format).first().click();
        visit.button("Request export").click();
        Locator download = visit.page().getByText("Download").first();
        download.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
        return visit.download(download::click);
    }
}
