package org.gradeport.export.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradeport.export.ui.ExportExample.export;
import static org.gradeport.export.ui.PageLocator.enter;
import static org.gradeport.export.ui.PageLocator.labelled;
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
        assertThat(requested())
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
        assertThat(requested().selection().filters())
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
        enter(labelled(TextField.class, "Name of the column Score in the file"), "Points");
        add(ColumnPicker.class, "date");
        _click(button("Leave Student out"));
        press();
        assertThat(requested().selection().columns())
                .containsExactly(new Pick("score", "Points"), new Pick("date", null));
    }

    @Test
    void an_unknown_column_can_be_removed() {
        open("dataset=grades&column=shoe_size&column=score");
        _click(button("Leave shoe_size out"));
        press();
        assertThat(requested().selection().columns()).containsExactly(new Pick("score", null));
    }

    @Test
    void the_default_columns_are_restored_with_one_click() {
        open("dataset=grades&column=date");
        _click(_get(Button.class, spec -> spec.withText("Usual")));
        press();
        assertThat(requested().selection().columns()).isEmpty();
    }

    @Test
    void rows_are_ordered_by_several_columns() {
        open("dataset=grades&sort=student");
        add(SortPanel.class, "score");
        _click(button("Sort by Score, now Ascending: reverse the order"));
        _click(button("No longer sort by Student"));
        press();
        assertThat(requested().selection().sort()).containsExactly(new Sort("score", true));
    }

    @Test
    void another_dataset_resets_the_form_and_keeps_the_format() {
        open("dataset=grades&column=date&filter.school=s1&format=csv&name=Mine");
        pick(DatasetPicker.class, 1);
        press();
        assertThat(requested()).isEqualTo(new ExportRequest("students", "csv", Selection.ALL, Map.of(), "Mine"));
    }

    @Test
    void options_are_those_of_the_format() {
        open("dataset=grades");
        pick(FormatPicker.class, 1);
        Select<Value> option = within(FormatPicker.class, Select.class);
        enter(option, new Value("machines", "Machines"));
        press();
        assertThat(requested().options()).isEqualTo(Map.of("profile", "machines"));
    }

    @Test
    void the_owner_is_mailed_if_she_asks_for_it() {
        open("dataset=grades");
        Checkbox notify = _get(Checkbox.class, spec -> spec.withLabel("Mail me the result"));
        assertThat(notify.getHelperText()).isEqualTo("To maria@school.example");
        enter(notify, true);
        press();
        assertThat(requested().delivery()).isEqualTo(new NoticeOptions(true, List.of(), false));
    }

    @Test
    void nobody_is_promised_an_impossible_mail() {
        portal.exports().address = Optional.empty();
        open("dataset=grades&notify=true");
        Checkbox notify = _get(Checkbox.class, spec -> spec.withLabel("Mail me the result"));
        assertThat(notify.isEnabled()).isFalse();
        assertThat(notify.getHelperText()).contains("no e-mail address");
        portal.exports().mailOn = false;
        open("dataset=students");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Mail me the result"))
                        .getHelperText())
                .isEqualTo("Mail is switched off in this portal.");
    }

    @Test
    void run_again_with_changes_starts_from_the_request() {
        ExportRequest before = new ExportRequest(
                "students",
                "csv",
                new Selection(List.of(), Map.of("school", List.of("s1")), List.of()),
                Map.of(),
                "As before");
        portal.exports().put(export(42).requesting(before));
        open("from=42");
        press();
        assertThat(requested()).isEqualTo(before);
    }

    @Test
    void a_deleted_export_to_start_from_leaves_the_default_form() {
        open("from=43");
        press();
        assertThat(requested().selection()).isEqualTo(Selection.ALL);
    }

    private static void open(String query) {
        PageLocator.open("exports/new?" + query);
    }

    private void press() {
        _click(request());
        eventually(() -> verify(portal.exports().service).request(any(), any()));
    }

    private ExportRequest requested() {
        ArgumentCaptor<ExportRequest> requested = ArgumentCaptor.forClass(ExportRequest.class);
        verify(portal.exports().service).request(requested.capture(), any(String.class));
        return requested.getValue();
    }

    private static Button request() {
        return _get(_get(RequestBar.class), Button.class);
    }

    private static Button button(String label) {
        return labelled(Button.class, label);
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
