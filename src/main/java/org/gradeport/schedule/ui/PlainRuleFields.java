package org.gradeport.schedule.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleFault.Field;
import org.jspecify.annotations.Nullable;

/// The fields of a plain rule: frequency, time and days.
final class PlainRuleFields extends Div {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Consumer<UnaryOperator<RuleDraft>> change;
    private final RadioButtonGroup<Frequency> frequency = new RadioButtonGroup<>();
    private final TimePicker time = new TimePicker(getTranslation("schedule.rule.time"));
    private final IntegerField minute = new IntegerField(getTranslation("schedule.rule.minute"));
    private final CheckboxGroup<String> weekDays = new CheckboxGroup<>(getTranslation("schedule.rule.week-days"));
    private final MultiSelectComboBox<String> monthDays =
            new MultiSelectComboBox<>(getTranslation("schedule.rule.month-days"));

    PlainRuleFields(Consumer<UnaryOperator<RuleDraft>> change) {
        this.change = change;
        addClassName("plain-fields");
        fillFrequency();
        fillTimes();
        fillDays();
        Div at = new Div(time, minute, monthDays, weekDays);
        at.addClassName("plain-at");
        add(frequency, at);
    }

    void show(RuleDraft draft) {
        Frequency now = draft.frequency();
        frequency.setValue(now);
        time.setVisible(now != Frequency.HOURLY && now != Frequency.CUSTOM);
        minute.setVisible(now == Frequency.HOURLY);
        weekDays.setVisible(now == Frequency.WEEKLY);
        monthDays.setVisible(now == Frequency.MONTHLY);
        RuleForm.show(time, draft.time());
        RuleForm.show(
                minute,
                Optional.ofNullable(draft.time()).map(LocalTime::getMinute).orElse(null));
        weekDays.setValue(now == Frequency.WEEKLY ? Set.copyOf(draft.days()) : Set.of());
        monthDays.setValue(now == Frequency.MONTHLY ? draft.days() : List.of());
    }

    /// Shows a fault at its field.
    void refuse(ScheduleFault fault) {
        fields(fault.field()).forEach(field -> RuleForm.invalid(field, fault.sentence()));
    }

    /// Clears the faults of the fields.
    void accept() {
        Stream.of(Field.TIME, Field.DAYS)
                .flatMap(field -> fields(field).stream())
                .forEach(field -> field.setInvalid(false));
    }

    private List<HasValidationProperties> fields(Field field) {
        return field == Field.TIME ? List.of(time, minute) : List.of(weekDays, monthDays);
    }

    private void fillFrequency() {
        frequency.setLabel(getTranslation("schedule.rule.frequency"));
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(each -> getTranslation("schedule.rule.frequency." + each.word()));
        frequency.addValueChangeListener(
                event -> change(event.isFromClient(), draft -> draft.withFrequency(event.getValue())));
    }

    private void fillTimes() {
        time.setStep(QUARTER);
        // In every language, because the portal uses 24 hours everywhere.
        time.setLocale(Locale.UK);
        time.setManualValidation(true);
        time.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(getTranslation("base.unreadable.time")));
        time.addValidationStatusChangeListener(_ -> change.accept(UnaryOperator.identity()));
        time.addValueChangeListener(event -> change(event.isFromClient(), draft -> draft.withTime(event.getValue())));
        minute.setMin(0);
        minute.setMax(59);
        minute.setStepButtonsVisible(true);
        minute.setManualValidation(true);
        minute.setI18n(
                new IntegerField.IntegerFieldI18n().setBadInputErrorMessage(getTranslation("base.unreadable.number")));
        minute.addValidationStatusChangeListener(_ -> change.accept(UnaryOperator.identity()));
        minute.addValueChangeListener(
                event -> change(event.isFromClient(), draft -> draft.withTime(past(event.getValue()))));
    }

    private void fillDays() {
        weekDays.setItems(DayFormatter.OF_WEEK);
        weekDays.setItemLabelGenerator(day -> DayFormatter.ofWeek(day, getLocale()));
        weekDays.setManualValidation(true);
        weekDays.addValueChangeListener(
                event -> change(event.isFromClient(), draft -> draft.withDays(List.copyOf(event.getValue()))));
        monthDays.setItems(DayFormatter.OF_MONTH);
        monthDays.setItemLabelGenerator(DayFormatter::ofMonth);
        monthDays.setHelperText(getTranslation("schedule.rule.month-days.hint"));
        monthDays.setManualValidation(true);
        monthDays.addValueChangeListener(
                event -> change(event.isFromClient(), draft -> draft.withDays(List.copyOf(event.getValue()))));
    }

    private void change(boolean isFromClient, UnaryOperator<RuleDraft> step) {
        if (isFromClient) {
            change.accept(step);
        }
    }

    private static @Nullable LocalTime past(@Nullable Integer minutes) {
        return minutes == null || minutes < 0 || minutes > 59 ? null : LocalTime.of(0, minutes);
    }
}
