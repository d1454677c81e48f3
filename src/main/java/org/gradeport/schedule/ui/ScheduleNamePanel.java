package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.TextField;
import org.gradeport.ui.Panel;

/// The name of the schedule and of its exports.
final class ScheduleNamePanel extends Panel {

    private static final int LONGEST = 200;

    private final TextField name = new TextField();

    ScheduleNamePanel() {
        super(translate("schedule.column.name"));
        name.setAriaLabel(getTranslation("schedule.column.name"));
        name.setPlaceholder(getTranslation("schedule.name.example"));
        name.setMaxLength(LONGEST);
        name.setRequired(true);
        name.setManualValidation(true);
        name.setWidthFull();
        add(name);
    }

    void show(String value) {
        name.setValue(value);
    }

    void refuse(String sentence) {
        RuleForm.invalid(name, sentence);
    }

    @Override
    public void accept() {
        name.setInvalid(false);
    }

    String value() {
        return name.getValue();
    }
}
