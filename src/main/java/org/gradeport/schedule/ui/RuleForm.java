package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.StoredRule;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.DateField;
import org.gradeport.ui.Panel;
import org.gradeport.ui.UnreadableInput;
import org.jspecify.annotations.Nullable;

/// Edits a rule as plain fields and as cron; both are always equivalent.
final class RuleForm extends Panel {

    private final Consumer<Optional<ScheduleRule>> changed;
    private final PlainRuleFields plain = new PlainRuleFields(this::change);
    private final TextField cron = new TextField(getTranslation("schedule.rule.cron"));
    private final ZonePicker zone;
    private final DateField from = new DateField(getTranslation("schedule.rule.from"));
    private final DateField until = new DateField(getTranslation("schedule.rule.until"));
    private RuleDraft draft;

    /// @param home the portal's zone
    /// @param changed receives each change of the rule; empty while the fields make no rule
    RuleForm(Clock clock, ZoneId home, Consumer<Optional<ScheduleRule>> changed) {
        super(translate("schedule.edit.when"));
        this.changed = changed;
        draft = RuleDraft.initial(home);
        zone = new ZonePicker(clock, home, name -> change(now -> now.withZone(name)));
        fillCron();
        fillDates();
        Div where = new Div(cron, zone, from, until);
        where.addClassName("rule-fields");
        add(plain, where);
    }

    void show(StoredRule rule) {
        draft = RuleDraft.of(rule);
        cron.setValue(draft.cron());
        settle();
        showError(rule.parsed() == null ? rule.sentence() : "");
    }

    /// The faults of the fields.
    List<ScheduleFault> faults() {
        return draft.faults();
    }

    /// The rule.
    ///
    /// @throws InvalidValueException if the fields make none
    ScheduleRule timing() {
        return draft.timing();
    }

    private void fillCron() {
        cron.setValueChangeMode(ValueChangeMode.LAZY);
        cron.setHelperText(getTranslation("schedule.rule.cron.hint"));
        cron.setManualValidation(true);
        cron.addClassName("mono-input");
        cron.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(now -> readCron(event.getValue()));
            }
        });
    }

    private void fillDates() {
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        from.setManualValidation(true);
        until.setManualValidation(true);
        from.addValidationStatusChangeListener(_ -> settle());
        until.addValidationStatusChangeListener(_ -> settle());
        from.addValueChangeListener(event -> between(event.isFromClient()));
        until.addValueChangeListener(event -> between(event.isFromClient()));
    }

    private void between(boolean isFromClient) {
        if (isFromClient) {
            change(now -> now.between(from.getValue(), until.getValue()));
        }
    }

    // A cron expression with an equivalent plain rule is shown in the plain fields.
    private RuleDraft readCron(String text) {
        RuleDraft custom = draft.withCron(text);
        try {
            return RuleDraft.of(custom.timing().plain());
        } catch (InvalidValueException _) {
            return custom;
        }
    }

    private void change(UnaryOperator<RuleDraft> step) {
        draft = step.apply(draft);
        settle();
    }

    /// Shows the draft in all fields and passes on its rule.
    void settle() {
        clear();
        plain.show(draft);
        zone.setValue(draft.zone().isEmpty() ? null : draft.zone());
        show(from, draft.from());
        show(until, draft.until());
        List<ScheduleFault> faults = faults();
        faults.forEach(this::refuse);
        boolean unreadable = UnreadableInput.mark(this);
        Optional<ScheduleRule> rule = faults.isEmpty() && !unreadable ? Optional.of(draft.timing()) : Optional.empty();
        rule.ifPresent(made -> showCron(made.expression()));
        changed.accept(rule);
    }

    // An equivalent expression stays as it was typed.
    private void showCron(String expression) {
        if (draft.frequency() != Frequency.CUSTOM && !means(cron.getValue(), draft)) {
            cron.setValue(expression);
        } else if (draft.frequency() == Frequency.CUSTOM
                && !cron.getValue().strip().equals(expression)) {
            cron.setValue(expression);
        }
    }

    private static boolean means(String text, RuleDraft draft) {
        try {
            return draft.withCron(text).timing().plain().equals(draft.timing());
        } catch (InvalidValueException _) {
            return false;
        }
    }

    private void clear() {
        showError("");
        plain.accept();
        cron.setInvalid(false);
        zone.setInvalid(false);
        from.setInvalid(false);
        until.setInvalid(false);
    }

    /// Shows the fault at its field.
    void refuse(ScheduleFault fault) {
        switch (fault.field()) {
            case TIME, DAYS -> plain.refuse(fault);
            case CRON -> invalid(cron, fault.sentence());
            case ZONE -> invalid(zone, fault.sentence());
            case STARTS_ON -> invalid(from, fault.sentence());
            case ENDS_ON -> invalid(until, fault.sentence());
            default -> showError(fault.sentence());
        }
    }

    /// Shows a value; unreadable text stays while the value stays empty.
    static <T> void show(HasValue<?, T> field, @Nullable T value) {
        if (!Objects.equals(field.getValue(), value)) {
            field.setValue(value);
        }
    }

    static void invalid(HasValidationProperties field, String sentence) {
        field.setInvalid(true);
        field.setErrorMessage(sentence);
    }
}
