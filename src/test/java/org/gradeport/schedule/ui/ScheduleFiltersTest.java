package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.testing.BrowserlessPortal;
import org.junit.jupiter.api.Test;

/// The filters of a schedule on its pages.
class ScheduleFiltersTest extends ScheduleViewFixture {

    @Test
    void a_long_filter_value_breaks_neither_the_list_nor_the_page() {
        String longest = "a".repeat(255);
        Selection selection = new Selection(List.of(), Map.of("grade_level", List.of(longest)), List.of());
        ScheduleDefinition monday = definition(name);
        Schedule schedule = service.create(
                new ScheduleDefinition(
                        name,
                        new ExportRequest("students", "csv", selection, Map.of(), null),
                        monday.rule(),
                        monday.missed(),
                        monday.overlap(),
                        false),
                null);
        BrowserlessPortal.navigate("schedules");
        assertThat(row()).contains(name, longest);
        BrowserlessPortal.navigate("schedules/" + schedule.id());
        assertThat(text(_get(ScheduleDetails.class))).contains(longest);
    }

    @Test
    void a_class_that_is_not_among_the_records_is_marked_at_its_filter() {
        BrowserlessPortal.navigate("schedules/new");
        MultiSelectComboBox<Choice> school = schools();
        enter(school, Set.of(new Choice("nowhere", "Nowhere")));
        press("Save schedule");
        assertThat(_get(_get(ScheduleNamePanel.class), TextField.class).isInvalid())
                .isTrue();
        assertThat(school.isInvalid()).isTrue();
        assertThat(school.getErrorMessage()).contains("nowhere");
        assertThat(service.all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Choice> schools() {
        for (MultiSelectComboBox<Choice> field : _find(MultiSelectComboBox.class)) {
            if (field.getLabel().equals("School")) {
                return field;
            }
        }
        throw new AssertionError("There is no filter for schools");
    }
}
