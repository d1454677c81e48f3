package org.gradeport.ui;

import com.vaadin.flow.component.datepicker.DatePicker;

/// A date field with the unambiguous format `2026-12-02`.
public final class DateField extends DatePicker {

    public DateField(String label) {
        super(label);
        setI18n(new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setBadInputErrorMessage(getTranslation("base.unreadable.date")));
    }
}
