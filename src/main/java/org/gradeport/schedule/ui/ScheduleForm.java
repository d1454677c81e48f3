package org.gradeport.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradeport.export.ExportRequest;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleFault.Field;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleStateException;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.EmbeddedForm;
import org.gradeport.ui.Toast;
import org.gradeport.ui.UnreadableInput;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// The form for a schedule.
final class ScheduleForm extends Div {

    private final transient ScheduleService service;
    private final transient Optional<Schedule> edited;
    private final transient Consumer<Schedule> saved;
    private final transient EmbeddedForm<ExportRequest> request;
    private final NextRunsPanel next;
    private final RuleForm rule;
    private final ScheduleNamePanel name = new ScheduleNamePanel();
    private final RunPolicyPanel rules = new RunPolicyPanel();
    private final MailPanel mail;
    private final Span summary = new Span();
    private final Button save = new Button(getTranslation("schedule.save"), _ -> save());
    private final String idempotencyKey = UUID.randomUUID().toString();

    ScheduleForm(
            ScheduleService service,
            SchedulePermissions permissions,
            ScheduleFormatter formatter,
            ZoneId home,
            Clock clock,
            Optional<Schedule> edited,
            Consumer<Schedule> saved) {
        this.service = service;
        this.edited = edited;
        this.saved = saved;
        request = formatter.forms().create(summary::setText);
        next = new NextRunsPanel(formatter.times(), clock);
        rule = new RuleForm(clock, home, next::show);
        mail = new MailPanel(
                formatter.mail(),
                edited.map(Schedule::owner).orElseGet(permissions::account),
                permissions.isAdministrator());
        Div when = new Div(name, rule, next, rules, mail);
        when.addClassName("schedule-when");
        Div what = new Div(request.component());
        what.addClassName("schedule-what");
        addClassName("schedule-form");
        add(when, what, bar());
        edited.ifPresentOrElse(this::fill, rule::settle);
    }

    private Div bar() {
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        Button cancel = new Button(getTranslation("base.cancel"), _ -> cancel());
        summary.getElement().setAttribute("aria-live", "polite");
        Div bar = new Div(summary, cancel, save);
        bar.addClassName("schedule-bar");
        return bar;
    }

    private void fill(Schedule schedule) {
        name.show(schedule.name());
        rule.show(schedule.rule());
        rules.show(schedule);
        mail.show(schedule.request().delivery());
        request.show(schedule.request());
    }

    private void cancel() {
        UI ui = UI.getCurrent();
        edited.ifPresentOrElse(
                schedule -> ui.navigate(ScheduleView.class, ScheduleView.id(schedule.id())),
                () -> ui.navigate(SchedulesView.class));
    }

    private void save() {
        name.accept();
        mail.accept();
        try {
            List<ScheduleFault> faults = faults();
            if (faults.isEmpty() && !UnreadableInput.mark(this)) {
                saved.accept(write(definition()));
            } else {
                refuse(faults);
            }
        } catch (ScheduleStateException | AccessDeniedException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        } catch (InvalidValueException e) {
            refuse(List.of(new ScheduleFault(Field.REQUEST, e)));
        } finally {
            save.setEnabled(true);
        }
    }

    private List<ScheduleFault> faults() {
        List<ScheduleFault> ofRule = rule.faults();
        ScheduleRule changed = ofRule.isEmpty() ? changedRule() : null;
        return Stream.concat(ofRule.stream(), service.faults(name.value(), exportRequest(), changed).stream())
                .toList();
    }

    private @Nullable ScheduleRule changedRule() {
        ScheduleRule made = rule.timing();
        boolean isPresent =
                edited.map(schedule -> made.equals(schedule.rule().parsed())).orElse(false);
        return isPresent ? null : made;
    }

    private Schedule write(ScheduleDefinition scheduleDefinition) {
        return edited.map(schedule -> service.change(schedule.id(), schedule.version(), scheduleDefinition))
                .orElseGet(() -> service.create(scheduleDefinition, idempotencyKey));
    }

    private ScheduleDefinition definition() {
        return new ScheduleDefinition(
                name.value(), exportRequest(), rule.timing(), rules.missed(), rules.overlap(), rules.skipEmpty());
    }

    private ExportRequest exportRequest() {
        ExportRequest edited = request.value();
        return new ExportRequest(
                edited.dataset(), edited.format(), edited.selection(), edited.options(), null, mail.delivery());
    }

    /// Shows each fault at its field.
    private void refuse(List<ScheduleFault> faults) {
        faults.forEach(this::refuse);
        UnreadableInput.mark(this);
        if (!faults.isEmpty()) {
            Toast.failed(
                    faults.size() == 1
                            ? faults.getFirst().sentence()
                            : getTranslation("schedule.refused.several", faults.size()));
        }
        getElement()
                .executeJs("this.querySelector('[invalid]')?.scrollIntoView({block: 'center', behavior: 'smooth'})");
    }

    private void refuse(ScheduleFault fault) {
        switch (fault.field()) {
            case NAME -> name.refuse(fault.sentence());
            case MAIL_ADDRESSES -> mail.refuseAddress(fault.sentence());
            case REQUEST -> request.refuse(fault.problem());
            default -> rule.refuse(fault);
        }
    }
}
