package org.gradeport.export.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertDisabled;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.FakePortal.eventually;
import static org.gradeport.export.ui.Locate.address;
import static org.gradeport.export.ui.Locate.enter;
import static org.gradeport.export.ui.Locate.spoken;
import static org.gradeport.export.ui.Locate.text;
import static org.gradeport.export.ui.Locate.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.RowLimitException;
import org.gradeport.format.FormatOption.Value;
import org.gradeport.table.Column;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

class NewExportViewTest {

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
    void too_many_rows_are_said_before_one_asks() {
        portal.exports().rows = 1_204_331;
        open("dataset=grades");
        eventually(() ->
                assertThat(text(PreviewPanel.class)).contains("1,204,331 rows are more than the limit of 100,000."));
        _assertDisabled(request());
    }

    @Test
    void the_address_holds_the_draft() {
        open("dataset=students&column=score&column=student&label.score=Points&filter.school=s1&sort=-score"
                + "&format=csv&option.profile=machines&name=Mine");
        press();
        assertThat(asked())
                .isEqualTo(new ExportRequest(
                        "students",
                        "csv",
                        new Selection(
                                List.of(new Pick("score", "Points"), new Pick("student", null)),
                                Map.of("school", List.of("s1")),
                                List.of(new Sort("score", true))),
                        Map.of("profile", "machines"),
                        "Mine"));
    }

    @Test
    void each_type_of_filter_has_its_editor() {
        open("dataset=grades");
        enter(choice("School"), Set.of(new Choice("s2", "South")));
        enter(choice("Active"), Set.of());
        enter(_get(BigDecimalField.class), new BigDecimal("9.5"));
        enter(_get(DatePicker.class), LocalDate.of(2026, 9, 1));
        enter(_get(_get(FilterForm.class), TextField.class), "Nguyễn");
        Select<String> late = within(FilterForm.class, Select.class);
        enter(late, "true");
        press();
        assertThat(asked().selection().filters())
                .isEqualTo(Map.of(
                        "school", List.of("s2"),
                        "active", List.of(),
                        "min", List.of("9.5"),
                        "from", List.of("2026-09-01"),
                        "late", List.of("true"),
                        "text", List.of("Nguyễn")));
    }

    @Test
    void columns_are_moved_renamed_left_out_and_added() {
        open("dataset=grades");
        _click(button("Move Student down"));
        enter(spoken(TextField.class, "Name of the column Score in the file"), "Points");
        add(ColumnPicker.class, "date");
        _click(button("Leave Student out"));
        press();
        assertThat(asked().selection().columns()).containsExactly(new Pick("score", "Points"), new Pick("date", null));
    }

    @Test
    void the_usual_columns_are_one_press_away() {
        open("dataset=grades&column=date");
        _click(_get(Button.class, spec -> spec.withText("Usual")));
        press();
        assertThat(asked().selection().columns()).isEmpty();
    }

    @Test
    void rows_are_ordered_by_several_columns() {
        open("dataset=grades&sort=student");
        add(SortForm.class, "score");
        _click(button("Sort by Score, now Ascending: turn round"));
        _click(button("No longer sort by Student"));
        press();
        assertThat(asked().selection().sort()).containsExactly(new Sort("score", true));
    }

    @Test
    void another_dataset_starts_anew_and_keeps_the_format() {
        open("dataset=grades&column=date&filter.school=s1&format=csv&name=Mine");
        pick(DatasetPicker.class, 1);
        press();
        assertThat(asked()).isEqualTo(new ExportRequest("students", "csv", Selection.ALL, Map.of(), "Mine"));
    }

    @Test
    void options_are_those_of_the_format() {
        open("dataset=grades");
        pick(FormatPicker.class, 1);
        Select<Value> option = within(FormatPicker.class, Select.class);
        enter(option, new Value("machines", "Machines"));
        press();
        assertThat(asked().options()).isEqualTo(Map.of("profile", "machines"));
    }

    @Test
    void run_again_with_changes_starts_from_what_was_asked() {
        ExportRequest before = new ExportRequest(
                "students",
                "csv",
                new Selection(List.of(), Map.of("school", List.of("s1")), List.of()),
                Map.of(),
                "As before");
        portal.exports().put(export(42).asking(before));
        open("from=42");
        press();
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void an_export_to_start_from_that_is_gone_leaves_the_plain_form() {
        open("from=43");
        press();
        assertThat(asked().selection()).isEqualTo(Selection.ALL);
    }

    @Test
    void pressing_twice_asks_once() {
        open("dataset=grades");
        Button button = request();
        _click(button);
        _assertDisabled(button);
        eventually(() -> _get(OneExportView.class));
        verify(portal.exports().service, times(1)).request(any(), any());
    }

    @Test
    void after_asking_the_exports_page_opens() {
        open("dataset=grades");
        press();
        eventually(() -> assertThat(address()).isEqualTo("exports/99"));
    }

    @Test
    void a_refused_filter_says_so_at_its_editor() {
        refuse(new InvalidValueException("filters.min", "A score is a number from 0 to 20.", List.of()));
        open("dataset=grades&filter.min=many");
        eventually(() -> assertThat(_get(BigDecimalField.class).getErrorMessage())
                .isEqualTo("A score is a number from 0 to 20."));
        assertThat(_get(BigDecimalField.class).isInvalid()).isTrue();
    }

    @Test
    void a_refused_column_says_so_at_the_columns() {
        refuse(new InvalidValueException("columns", "There is no column 'shoe_size'.", List.of()));
        open("dataset=grades&column=shoe_size");
        eventually(() -> assertThat(text(ColumnPicker.class)).contains("There is no column 'shoe_size'."));
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
    void of_several_changes_only_the_last_is_counted() {
        open("dataset=grades");
        enter(_get(BigDecimalField.class), new BigDecimal("1"));
        enter(_get(BigDecimalField.class), new BigDecimal("2"));
        eventually(() -> verify(portal.exports().service).preview(any()));
        ArgumentCaptor<ExportRequest> counted = ArgumentCaptor.forClass(ExportRequest.class);
        verify(portal.exports().service).preview(counted.capture());
        assertThat(counted.getValue().selection().filters()).isEqualTo(Map.of("min", List.of("2")));
    }

    private void refuse(RuntimeException refusal) {
        doThrow(refusal).when(portal.exports().service).preview(any());
    }

    private static void open(String query) {
        Locate.open("exports/new?" + query);
    }

    private void press() {
        _click(request());
        eventually(() -> verify(portal.exports().service).request(any(), any()));
    }

    private ExportRequest asked() {
        ArgumentCaptor<ExportRequest> asked = ArgumentCaptor.forClass(ExportRequest.class);
        verify(portal.exports().service).request(asked.capture(), any(String.class));
        return asked.getValue();
    }

    private static Button request() {
        return _get(_get(RequestBar.class), Button.class);
    }

    private static Button button(String label) {
        return spoken(Button.class, label);
    }

    private static MultiSelectComboBox<Choice> choice(String label) {
        return _find(MultiSelectComboBox.class).stream()
                .filter(field -> label.equals(field.getLabel()))
                .map(NewExportViewTest::ofChoices)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // classes carry no type arguments
    private static MultiSelectComboBox<Choice> ofChoices(MultiSelectComboBox<?> field) {
        return (MultiSelectComboBox<Choice>) field;
    }

    private static void add(Class<? extends Component> part, String key) {
        ComboBox<Column> more = within(part, ComboBox.class);
        enter(more, column(key));
    }

    private static void pick(Class<? extends Component> part, int index) {
        choose(within(part, RadioButtonGroup.class), index);
    }

    private static <T> void choose(RadioButtonGroup<T> group, int index) {
        enter(group, group.getListDataView().getItem(index));
    }

    private static Column column(String key) {
        return new TinyDataset("grades", "Grades")
                .columns().stream()
                        .filter(column -> column.key().equals(key))
                        .findFirst()
                        .orElseThrow();
    }
}
