package org.gradeport.export.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.PageLocator.enter;
import static org.gradeport.export.ui.PageLocator.spoken;
import static org.gradeport.export.ui.PageLocator.within;
import static org.gradeport.testing.BrowserlessPortal.eventually;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.util.Optional;
import java.util.Set;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.ui.FakePortal;
import org.gradeport.export.ui.PageLocator;
import org.gradeport.export.ui.TinyDataset;
import org.gradeport.format.FormatOption.Value;
import org.gradeport.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

class NewExportViewTest {

    @RegisterExtension
    final FakePortal portal = new FakePortal();

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
        enter(_get(_get(FilterPanel.class), TextField.class), "Nguyễn");
        Select<String> late = within(FilterPanel.class, Select.class);
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
    void a_column_that_the_dataset_does_not_have_can_be_left_out() {
        open("dataset=grades&column=shoe_size&column=score");
        _click(button("Leave shoe_size out"));
        press();
        assertThat(asked().selection().columns()).containsExactly(new Pick("score", null));
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
        add(SortPanel.class, "score");
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
    void the_asker_is_told_by_mail_if_she_says_so() {
        open("dataset=grades");
        Checkbox tell = _get(Checkbox.class, spec -> spec.withLabel("Tell me by mail how it ends"));
        assertThat(tell.getHelperText()).isEqualTo("To maria@school.example");
        enter(tell, true);
        press();
        assertThat(asked().delivery()).isEqualTo(new NoticeOptions(true, List.of(), false));
    }

    @Test
    void nobody_is_promised_a_mail_that_cannot_come() {
        portal.exports().address = Optional.empty();
        open("dataset=grades&notify=true");
        Checkbox tell = _get(Checkbox.class, spec -> spec.withLabel("Tell me by mail how it ends"));
        assertThat(tell.isEnabled()).isFalse();
        assertThat(tell.getHelperText()).contains("no e-mail address");
        portal.exports().mailOn = false;
        open("dataset=students");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Tell me by mail how it ends"))
                        .getHelperText())
                .isEqualTo("Mail is switched off in this portal.");
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

    private static void open(String query) {
        PageLocator.open("exports/new?" + query);
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
