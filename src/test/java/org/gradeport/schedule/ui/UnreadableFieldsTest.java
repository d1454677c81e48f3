package org.gradeport.schedule.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import org.gradeport.schedule.Frequency;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.TypedText;
import org.gradeport.ui.DateField;
import org.junit.jupiter.api.Test;

class UnreadableFieldsTest extends ScheduleViewFixture {

    @Test
    void dates_and_times_that_cannot_be_read_are_marked_and_nothing_is_saved() {
        BrowserlessPortal.navigate("schedules/new");
        _get(_get(ScheduleNamePanel.class), TextField.class).setValue(name);
        refusesUnreadable(_get(DateField.class, spec -> spec.withLabel("Starts on")), "Expected a date such as");
        refusesUnreadable(_get(DateField.class, spec -> spec.withLabel("Ends on")), "Expected a date such as");
        refusesUnreadable(_get(TimePicker.class), "Expected a time such as 02:00.");
        enter(_get(TimePicker.class), LocalTime.of(3, 0));
        enter(rules(), Frequency.HOURLY);
        refusesUnreadable(_get(IntegerField.class), "Expected a number.");
        enter(_get(IntegerField.class), 5);
        press("Save schedule");
        assertThat(service.all()).hasSize(1);
    }

    private <F extends Component & HasValidation> void refusesUnreadable(F field, String sentence) {
        TypedText.type(field, "garbage");
        assertThat(field.getErrorMessage()).contains(sentence);
        assertThat(text(_get(NextRunsPanel.class))).contains("has no runs");
        enter(_get(ZonePicker.class), "Europe/Paris");
        enter(_get(ZonePicker.class), "Europe/Athens");
        press("Save schedule");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains(sentence);
        assertThat(service.all()).isEmpty();
        TypedText.type(field, "");
        assertThat(field.isInvalid() && field.getErrorMessage().contains(sentence))
                .isFalse();
    }

    @Test
    void an_unknown_zone_is_refused_and_a_name_without_its_offset_is_taken() {
        BrowserlessPortal.navigate("schedules/new");
        _get(_get(ScheduleNamePanel.class), TextField.class).setValue(name);
        typeZone("Mars/Base");
        press("Save schedule");
        assertThat(_get(ZonePicker.class).getErrorMessage()).contains("There is no zone “Mars/Base”");
        assertThat(service.all()).isEmpty();
        typeZone("Europe/Paris");
        press("Save schedule");
        assertThat(text(_get(ScheduleDetails.class))).contains("(Europe/Paris)");
    }

    private static void typeZone(String text) {
        ComponentUtil.fireEvent(
                _get(ZonePicker.class),
                new ComboBoxBase.CustomValueSetEvent<ComboBox<String>>(_get(ZonePicker.class), true, text));
    }
}
