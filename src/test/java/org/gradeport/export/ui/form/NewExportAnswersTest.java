package org.gradeport.export.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertDisabled;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.PageLocator.address;
import static org.gradeport.export.ui.PageLocator.text;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.export.ui.PageLocator;
import org.gradeport.export.ui.form.PreviewPanel.PreviewTable;
import org.gradeport.export.ui.page.ExportDetailsView;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.gradeport.testing.Locate;
import org.gradeport.testing.TypedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewExportAnswersTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

    @Test
    void the_number_of_rows_and_the_first_of_them_are_there_before_one_asks() {
        open("dataset=grades");
        eventually(() -> assertThat(text(PreviewPanel.class)).contains("29,600 rows; limit 100,000"));
        assertThat(text(PreviewTable.class))
                .contains("Student")
                .contains("Ανδρέας")
                .contains("17");
        assertThat(text(RequestBar.class)).contains("Grades · 29,600 rows · Excel");
    }

    @Test
    void too_many_rows_are_shown_before_the_request() {
        portal.exports().rows = 1_204_331;
        open("dataset=grades");
        eventually(() ->
                assertThat(text(PreviewPanel.class)).contains("1,204,331 rows are more than the limit of 100,000."));
        _assertDisabled(request());
    }

    @Test
    void pressing_twice_requests_once() {
        open("dataset=grades");
        Button button = request();
        _click(button);
        _assertDisabled(button);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        eventually(() -> _get(ExportDetailsView.class));
        verify(portal.exports().service, times(1)).request(any(), any());
    }

    @Test
    void after_the_request_the_exports_page_opens() {
        open("dataset=grades");
        press();
        eventually(() -> assertThat(address()).isEqualTo("exports/99"));
    }

    @Test
    void a_refused_filter_is_marked_at_its_field() {
        refuse(new InvalidValueException(Part.FILTERS, ".min", "A score is a number from 0 to 20.", List.of()));
        open("dataset=grades&filter.min=many");
        eventually(() -> assertThat(_get(BigDecimalField.class).getErrorMessage())
                .isEqualTo("A score is a number from 0 to 20."));
        assertThat(_get(BigDecimalField.class).isInvalid()).isTrue();
    }

    @Test
    void a_refused_column_is_marked_at_the_columns() {
        refuse(new InvalidValueException(Part.COLUMNS, "", "There is no column 'shoe_size'.", List.of()));
        open("dataset=grades&column=shoe_size");
        eventually(() -> assertThat(text(ColumnPicker.class)).contains("There is no column 'shoe_size'."));
    }

    @Test
    void each_fault_is_said_at_its_own_part() {
        refuse(new InvalidValueException(List.of(
                new InvalidValueException(Part.FILTERS, ".min", "A score is a number from 0 to 20.", List.of()),
                new InvalidValueException(Part.COLUMNS, "[0]", "There is no column 'shoe_size'.", List.of()),
                new InvalidValueException(Part.COLUMNS, "[1]", "There is no column 'hat_size'.", List.of()),
                new InvalidValueException(Part.OPTIONS, ".colour", "There is no option 'colour'.", List.of()))));
        open("dataset=grades&filter.min=many&column=shoe_size&column=hat_size&option.colour=red");
        eventually(() -> assertThat(text(ColumnPicker.class))
                .contains("There is no column 'shoe_size'. There is no column 'hat_size'."));
        assertThat(_get(BigDecimalField.class).getErrorMessage()).isEqualTo("A score is a number from 0 to 20.");
        assertThat(text(FormatPicker.class)).contains("There is no option 'colour'.");
    }

    @Test
    void an_unknown_dataset_in_the_address_is_named() {
        open("dataset=hats");
        assertThat(Locate.toasts()).contains("hats");
    }

    @Test
    void a_request_over_the_limit_says_how_many_rows_there_are() {
        open("dataset=grades");
        doThrow(new RowLimitException(120_000, 100_000))
                .when(portal.exports().service)
                .request(any(), any());
        _click(request());
        eventually(() -> assertThat(text(PreviewPanel.class)).contains("120,000 rows are more than the limit"));
        assertThat(request().isEnabled()).isTrue();
    }

    @Test
    void a_date_that_cannot_be_read_blocks_the_request_until_it_is_cleared() {
        assertBlocks(DatePicker.class, "garbage", "Expected a date such as 2026-12-02.");
    }

    @Test
    void a_number_that_cannot_be_read_blocks_the_request_until_it_is_cleared() {
        assertBlocks(BigDecimalField.class, "1-2", "Expected a number.");
    }

    private static <F extends Component & HasValidation> void assertBlocks(
            Class<F> type, String text, String sentence) {
        open("dataset=grades&filter.min=9&filter.from=2026-09-01");
        eventually(() -> assertThat(text(PreviewPanel.class)).contains("29,600 rows"));
        TypedText.type(_get(type), text);
        assertThat(_get(type).getErrorMessage()).isEqualTo(sentence);
        assertThat(_get(type).isInvalid()).isTrue();
        assertThat(request().isEnabled()).isFalse();
        assertThat(text(PreviewPanel.class)).doesNotContain("29,600 rows");
        TypedText.type(_get(type), "");
        eventually(() -> assertThat(text(PreviewPanel.class)).contains("29,600 rows"));
        assertThat(_get(type).isInvalid()).isFalse();
        assertThat(request().isEnabled()).isTrue();
    }

    @Test
    void another_change_keeps_the_text_that_cannot_be_read() {
        open("dataset=grades");
        TypedText.type(_get(DatePicker.class), "garbage");
        PageLocator.enter(_get(BigDecimalField.class), BigDecimal.TEN);
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        assertThat(request().isEnabled()).isFalse();
    }

    private void refuse(RuntimeException refusal) {
        doThrow(refusal).when(portal.exports().service).preview(any());
    }

    private static void open(String query) {
        PageLocator.open("exports/new?" + query);
    }

    private void press() {
        _click(request());
        eventually(() -> verify(portal.exports().service).request(any(), any()));
    }

    private static Button request() {
        return _get(_get(RequestBar.class), Button.class);
    }
}
