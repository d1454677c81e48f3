package org.gradeport.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import org.gradeport.security.Role;
import org.gradeport.testing.EmptyRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A window of 1024 pixels, such as a small laptop's.
@Story
class LaptopStory {

    private static final Path WRONG = Path.of("src/test/resources/oneroster/cases/boolean-in-capitals.zip");
    private static final List<String> PAGES = List.of(
            "exports",
            "schedules",
            "tokens",
            "dashboard",
            "attention",
            "mail",
            "system",
            "retention",
            "users",
            "audit");

    @Autowired
    EmptyRecords records;

    @BeforeEach
    void empty() {
        records.restore();
    }

    @Test
    void the_findings_of_a_zip_stand_in_the_window(BrowserVisit browserVisit) {
        browserVisit.onLaptop().signIn(Role.ADMIN);
        browserVisit.open("/records");
        FileChooser chooser = browserVisit
                .page()
                .waitForFileChooser(
                        () -> browserVisit.button("Import a zip").first().click());
        chooser.setFiles(WRONG);
        browserVisit.text("Expected true or false").first().waitFor();
        assertThat(browserVisit.wideTables()).isEqualTo(List.of());
    }

    @Test
    void no_table_hides_a_column(BrowserVisit browserVisit) {
        browserVisit.signIn(Role.ADMIN);
        MainStory.importSchool(browserVisit);
        MainStory.export(browserVisit, "Courses", "CSV");
        browserVisit.onLaptop().open("/records");
        browserVisit.text("By school and year").waitFor();
        assertThat(browserVisit.wideTables()).isEqualTo(List.of());
        for (String page : PAGES) {
            browserVisit.open("/" + page);
            browserVisit.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(browserVisit.wideTables()).as(page).isEqualTo(List.of());
            assertThat(browserVisit.fits()).as(page).isTrue();
        }
    }
}
