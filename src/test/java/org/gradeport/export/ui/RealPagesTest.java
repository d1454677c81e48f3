package org.gradeport.export.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertEnabled;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gradeport.export.ui.PageLocator.labelled;
import static org.gradeport.export.ui.PageLocator.open;
import static org.gradeport.export.ui.PageLocator.text;
import static org.gradeport.testing.BrowserlessPortal.eventually;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ui.form.ColumnPicker;
import org.gradeport.export.ui.form.PreviewPanel.PreviewTable;
import org.gradeport.export.ui.form.RequestBar;
import org.gradeport.export.ui.list.ExportGrid;
import org.gradeport.export.ui.page.ExportDetailsView;
import org.gradeport.export.ui.page.TimelinePanel;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The pages on the real service; other tests use a fake one.
@PortalTest
class RealPagesTest {

    @Autowired
    TestAccounts accounts;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ExportService service;

    @BeforeEach
    void open_the_portal() {
        accounts.signIn(Role.ADMIN);
        BrowserlessPortal.open(beans);
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        BrowserlessPortal.close();
    }

    @Test
    void an_export_is_requested_watched_and_downloaded() {
        ask();
        eventually(() -> assertThat(text(PageHeader.class)).contains("Ready"));
        assertThat(text(TimelinePanel.class)).contains("Requested by", "Started", "Written", "Stored");
        byte[] file = DownloadKt._download(_get(DownloadLink.class));
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("Student number");
        open("exports");
        assertThat(GridKt._size(_get(ExportGrid.class))).isEqualTo(1);
    }

    @Test
    void a_long_filter_value_breaks_neither_form_list_and_page_nor_the_file() {
        open("exports/new?dataset=students&format=csv&filter.school=" + "a".repeat(5_000));
        assertThat(_get(RequestBar.class)).isNotNull();
        String longest = "a".repeat(255);
        _click(filledForm("&filter.grade_level=" + longest));
        eventually(() -> assertThat(text(PageHeader.class)).contains("Ready"));
        assertThat(text(ExportDetailsView.class)).contains(longest);
        open("exports");
        assertThat(text(GridKt._getCellComponent(_get(ExportGrid.class), 0, "name")))
                .contains(longest);
    }

    /// The second click was sent before the answer to the first, and reaches the listener though the button is
    /// disabled.
    @Test
    void a_button_pressed_twice_gives_one_export() {
        Button request = filledForm("");
        _click(request);
        ComponentUtil.fireEvent(request, new ClickEvent<>(request));
        eventually(() -> assertThat(_get(ExportDetailsView.class)).isNotNull());
        open("exports");
        assertThat(GridKt._size(_get(ExportGrid.class))).isEqualTo(1);
    }

    @Test
    void another_teacher_finds_no_such_export() {
        ask();
        String address = PageLocator.address();
        accounts.signIn(Role.TEACHER, "somebody");
        open(address);
        assertThat(text(EmptyState.class)).contains("There is no such export, or it is not yours.");
    }

    @Test
    void columns_and_refusals_are_read_in_another_language_with_one_more_file() {
        BrowserlessPortal.speak(Locale.forLanguageTag("tlh"));
        open("exports/new?dataset=students&column=student_number&column=shoe_size");
        assertThat(labelled(TextField.class, "Name of the column ghojwI’ mI’ in the file")
                        .getValue())
                .isEqualTo("ghojwI’ mI’");
        eventually(() -> assertThat(text(ColumnPicker.class)).contains("“students”Daq tu’lu’be’: “shoe_size”"));
    }

    @Test
    void a_renamed_column_is_not_translated() {
        BrowserlessPortal.speak(Locale.forLanguageTag("tlh"));
        open("exports/new?dataset=students&column=student_number&column=student&label.student=Excel");
        eventually(() -> assertThat(text(PreviewTable.class)).isEqualTo("ghojwI’ mI’Excel"));
    }

    @Test
    void a_refusal_of_the_service_is_in_the_language_of_the_page() {
        BrowserlessPortal.speak(Locale.forLanguageTag("tlh"));
        assertThatExceptionOfType(ExportNotFoundException.class)
                .isThrownBy(() -> service.get(987_654_321))
                .withMessage("tu’lu’be’: 987654321");
    }

    private static void ask() {
        _click(filledForm(""));
        eventually(() -> assertThat(_get(ExportDetailsView.class)).isNotNull());
    }

    private static Button filledForm(String filters) {
        open("exports/new?dataset=students&format=csv&option.profile=machines" + filters);
        eventually(() -> assertThat(text(RequestBar.class)).contains("Students · no rows"));
        Button request = _get(_get(RequestBar.class), Button.class);
        _assertEnabled(request);
        return request;
    }
}
