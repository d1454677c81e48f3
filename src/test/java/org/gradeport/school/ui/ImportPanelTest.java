package org.gradeport.school.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.school.ui.FakeImport.ERROR;
import static org.gradeport.school.ui.FakeImport.FORMULA;
import static org.gradeport.school.ui.FakeImport.MISSING;
import static org.gradeport.school.ui.FakeImport.WARNING;
import static org.gradeport.school.ui.FakeImport.report;
import static org.gradeport.school.ui.RecordsViewTest.text;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.gradeport.testing.BrowserlessPortal.navigate;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.ImportListener.Progress;
import org.gradeport.school.ImportListener.Step;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.ui.ImportPanel.FailedPanel;
import org.gradeport.school.ui.ImportPanel.WrittenPanel;
import org.gradeport.school.ui.RecordsPanel.LastImportPanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportPanelTest {

    @RegisterExtension
    final FakeRecordsPortal portal = new FakeRecordsPortal();

    @Test
    void a_check_shows_its_progress() {
        navigate("records");
        portal.upload("school.zip");
        portal.imports.awaitCall("check school.zip");
        portal.imports.at(new Progress(Step.CHECKING, "results.csv", 12_400, 42));
        portal.imports.at(new Progress(Step.CHECKING, "results.csv", 12_500, 43));
        eventually(() -> assertThat(text(_get(ImportProgressPanel.class)))
                .contains("Checking", "school.zip", "% · checking results.csv · 12,"));
        assertThat(_get(ProgressBar.class).getValue()).isBetween(42.0, 43.0);
    }

    @Test
    void leaving_the_page_loses_nothing_and_coming_back_shows_the_progress() {
        navigate("records");
        portal.upload("school.zip");
        portal.imports.awaitCall("check school.zip");
        navigate("elsewhere");
        portal.imports.at(new Progress(Step.READING, "users.csv", 10, 5));
        navigate("records");
        assertThat(text(_get(ImportProgressPanel.class))).contains("5 % · reading users.csv");
        portal.imports.finish(report(false));
        eventually(() -> assertThat(_find(CheckedPanel.class)).hasSize(1));
    }

    @Test
    void errors_are_listed_and_cannot_be_accepted() {
        checked(ERROR, WARNING);
        assertThat(text(_get(CheckedPanel.class))).contains("1 error", "1 warning", "Nothing is written. Fix");
        assertThat(_find(_get(CheckedPanel.class), Button.class))
                .extracting(Button::getText)
                .contains("Check again", "Discard")
                .noneMatch(label -> label.startsWith("Import"));
        assertThat(portal.imports.calls).containsExactly("check school.zip");
    }

    @Test
    void warnings_are_accepted_by_one_button_and_only_then_written() {
        checked(WARNING, FORMULA);
        assertThat(portal.imports.calls).containsExactly("check school.zip");
        portal.aSchoolIsLoaded(false);
        press("Import and accept 2 warnings");
        portal.imports.awaitCall("apply school.zip");
        eventually(() -> assertThat(text(_get(ImportProgressPanel.class))).contains("Importing"));
        portal.imports.finish(report(true, WARNING, FORMULA));
        eventually(() -> assertThat(text(_get(WrittenPanel.class))).contains("Imported", "Students12,400"));
        eventually(() -> assertThat(_find(LastImportPanel.class)).hasSize(1));
    }

    @Test
    void a_zip_without_findings_waits_for_its_button() {
        checked();
        assertThat(text(_get(CheckedPanel.class))).contains("Nothing wrong", "Results36,184", "complete snapshot");
        _assertNone(FindingsPanel.class);
        press("Import");
        portal.imports.awaitCall("apply school.zip");
    }

    @Test
    void what_the_zip_does_is_shown_with_examples_before_it_is_written() {
        checked();
        ChangesGrid grid = _get(ChangesGrid.class);
        assertThat(GridKt._getFormattedRow(grid.getContent(), 0))
                .contains(
                        "users.csv",
                        "1,203",
                        "12,400",
                        "Changed: s-7 Ada Lund (givenName, email)\nDeactivated: s-9 Ben Berg");
        assertThat(GridKt._getFormattedRow(_get(LossesGrid.class).getContent(), 0))
                .contains("All schools", "results.csv", "400", "30");
        assertThat(GridKt._getFormattedRow(_get(LossesGrid.class).getContent(), 1))
                .contains("Birch School", "users.csv", "40", "2");
    }

    @Test
    void losses_are_read_again_before_the_import_accepts_them() {
        checked(MISSING);
        portal.aSchoolIsLoaded(false);
        press("Import and accept 1 warning");
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(text(question)).contains("users.csv: lacks 9 of 10 active records");
        assertThat(portal.imports.calls).containsExactly("check school.zip");
        ConfirmDialogKt._fireConfirm(question);
        portal.imports.awaitCall("apply school.zip many_missing");
    }

    @Test
    void an_import_beside_another_one_waits_and_is_no_error() {
        navigate("records");
        portal.upload("school.zip");
        portal.imports.awaitCall("check school.zip");
        portal.imports.fail(new ImportRunningException());
        eventually(() -> assertThat(text(_get(FailedPanel.class)))
                .contains("Another import is running")
                .doesNotContain("error id"));
    }

    @Test
    void a_discarded_zip_is_gone_from_the_disk() {
        Path zip = checked(WARNING);
        assertThat(zip).exists();
        press("Discard");
        eventually(() -> _assertNone(CheckedPanel.class));
        assertThat(zip).doesNotExist();
    }

    @Test
    void a_failure_shows_an_id_and_can_be_retried() {
        navigate("records");
        portal.upload("school.zip");
        portal.imports.awaitCall("check school.zip");
        portal.imports.fail(new IllegalStateException("the database went away"));
        eventually(() -> assertThat(text(_get(FailedPanel.class))).containsPattern("error id [0-9A-F]{8}"));
        portal.imports.calls.clear();
        press("Check again");
        portal.imports.awaitCall("check school.zip");
    }

    @Test
    void a_refused_zip_is_read_leniently_and_imported_as_it_was_checked() {
        checked(ERROR);
        assertThat(text(_get(ReadingPanel.class))).contains("How the zip was read: strictly");
        Button again = _get(Button.class, spec -> spec.withText("Check again in this way"));
        assertThat(again.isEnabled()).isFalse();
        choose(1);
        assertThat(again.isEnabled()).isTrue();
        _click(again);
        portal.imports.awaitCall("check school.zip lenient utf-8 false");
        portal.imports.finish(report(false, new Reading(true, Encoding.UTF_8, false), WARNING));
        eventually(() -> assertThat(text(_get(ReadingPanel.class))).contains("How the zip was read: leniently"));
        press("Import and accept 1 warning");
        portal.imports.awaitCall("apply school.zip lenient utf-8 false");
    }

    @SuppressWarnings("unchecked")
    private static void choose(int reading) {
        RadioButtonGroup<Object> choices = _get(_get(ReadingPanel.class), RadioButtonGroup.class);
        choices.setValue(choices.getListDataView().getItem(reading));
    }

    @Test
    void equal_findings_are_one_row_with_their_number_and_first_rows() {
        checked(new Finding(
                Severity.ERROR,
                "users.csv",
                2,
                "enabledUser",
                "invalid_value",
                "odd",
                12_400,
                List.of(2L, 3L, 4L, 5L)));
        assertThat(text(_get(CheckedPanel.class))).contains("1 error").doesNotContain("12,400 errors");
        assertThat(GridKt._getFormattedRow(_get(FindingsGrid.class).getContent(), 0))
                .contains("users.csv", "12,400", "2, 3, 4, …", "odd");
    }

    @Test
    void findings_are_filtered_by_text() {
        checked(ERROR, WARNING, FORMULA);
        assertThat(text(_get(FindingsPanel.class))).contains("3 of 3 shown");
        TextField search = _get(TextField.class);
        search.setValue("s-9");
        _fireValueChange(search, true);
        assertThat(text(_get(FindingsPanel.class))).contains("1 of 3 shown");
    }

    @Test
    void a_shared_address_opens_the_same_findings() {
        checked(ERROR, WARNING, FORMULA);
        navigate("elsewhere");
        navigate("records?severity=warning&file=users.csv");
        assertThat(text(_get(FindingsPanel.class))).contains("1 of 3 shown");
    }

    @Test
    void findings_are_downloaded_as_csv_without_formulas() {
        checked(ERROR, WARNING, FORMULA);
        byte[] csv = DownloadKt._download(_get(_get(FindingsPanel.class), Anchor.class));
        assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("""
                \uFEFFseverity,file,row,field,code,message,count,rows\r
                error,results.csv,17,studentSourcedId,unknown_reference,"expected a user, found s-9",1,17\r
                warning,users.csv,3,email,odd_email,"expected an address, found ""x""\",1,3\r
                warning,,,,unknown_file,"'=notes.txt, which OneRoster does not know",1,\r
                """);
    }

    private Path checked(Finding... findings) {
        navigate("records");
        Path zip = portal.upload("school.zip");
        portal.imports.awaitCall("check school.zip");
        portal.imports.finish(report(false, findings));
        eventually(() -> assertThat(_find(CheckedPanel.class)).hasSize(1));
        return zip;
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withText(label)));
    }
}
