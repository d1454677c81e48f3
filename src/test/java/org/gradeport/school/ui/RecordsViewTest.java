package org.gradeport.school.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.gradeport.testing.BrowserlessPortal.navigate;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.upload.UploadButton;
import org.gradeport.school.ui.RecordsPanel.LastImportPanel;
import org.gradeport.school.ui.RecordsPanel.SampleNotice;
import org.gradeport.ui.EmptyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordsViewTest {

    @RegisterExtension
    final FakeRecordsPortal portal = new FakeRecordsPortal();

    @Test
    void nothing_loaded_is_one_sentence_and_one_button() {
        navigate("records");
        eventually(() -> assertThat(text(_get(EmptyState.class))).startsWith("No records yet"));
        assertThat(_find(UploadButton.class)).hasSize(1);
    }

    @Test
    void loaded_records_are_counted_by_school_and_year() {
        portal.aSchoolIsLoaded(false);
        navigate("records");
        eventually(() -> assertThat(text(_get(CountsPanel.class))).contains("Students1,200", "Results40,000"));
        assertThat(_find(SchoolsGrid.class)).hasSize(1);
        _assertNone(SampleNotice.class);
    }

    @Test
    void the_last_import_shows_when_by_whom_and_from_which_file() {
        portal.aSchoolIsLoaded(false);
        navigate("records");
        eventually(() -> assertThat(text(_get(LastImportPanel.class)))
                .contains("4 min ago", "maria", "school.zip", "OneRoster 1.2, bulk", "2 s", "Warnings accepted7"));
    }

    @Test
    void the_last_imports_show_what_they_did() {
        portal.aSchoolIsLoaded(false);
        navigate("records");
        eventually(() ->
                assertThat(GridKt._size(_get(ImportsGrid.class).getContent())).isEqualTo(1));
        assertThat(GridKt._getFormattedRow(_get(ImportsGrid.class).getContent(), 0))
                .contains("maria", "school.zip", "1,203", "1", "2", "12,400");
    }

    @Test
    void the_last_import_is_undone_after_a_question_that_names_what_goes() {
        portal.aSchoolIsLoaded(false);
        navigate("records");
        eventually(() -> _click(_get(UndoButton.class)));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("message"))
                .contains("users.csv: 1,203 added, 1 changed, 2 deactivated");
        verify(portal.undo, never()).run(7);
        portal.theImportIsUndone();
        ConfirmDialogKt._fireConfirm(question);
        eventually(() -> _assertNone(UndoButton.class));
        verify(portal.undo).run(7);
    }

    @Test
    void an_undone_import_says_by_whom() {
        portal.theImportIsUndone();
        navigate("records");
        eventually(
                () -> assertThat(GridKt._getFormattedRow(_get(ImportsGrid.class).getContent(), 0))
                        .anyMatch(cell -> cell.startsWith("school.zip (undone by nora, ")));
        _assertNone(UndoButton.class);
    }

    @Test
    void the_sample_school_says_that_it_is_one() {
        portal.theSampleIsLoaded();
        navigate("records");
        eventually(() -> assertThat(text(_get(SampleNotice.class))).contains("Sample school", "invented"));
    }

    @Test
    void the_sample_is_deleted_after_a_confirmation() {
        portal.theSampleIsLoaded();
        navigate("records");
        eventually(() -> _click(_get(_get(SampleNotice.class), Button.class)));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("message")).contains("1,200 students", "“teacher”", "“operator”");
        verify(portal.sample, never()).remove();
        ConfirmDialogKt._fireConfirm(question);
        eventually(() -> assertThat(_find(EmptyState.class)).hasSize(1));
        verify(portal.sample).remove();
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively().strip();
    }
}
