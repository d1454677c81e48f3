package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.TimeFormatter;
import org.gradeport.metrics.ReportFrequency;
import org.gradeport.metrics.ReportPlan;
import org.gradeport.metrics.ReportService;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.FormDialog;
import org.gradeport.ui.Toast;

/// Changes the recipients and the frequency of report mails.
final class ReportDialog extends FormDialog {

    private final transient ReportService reports;
    private final transient TimeFormatter timeFormatter;
    private final RadioButtonGroup<ReportFrequency> frequency =
            new RadioButtonGroup<>(getTranslation("report.plan.often"));
    private final TextArea recipients = new TextArea(getTranslation("report.plan.recipients"));
    private final Paragraph next = new Paragraph();
    private final Button now = new Button(getTranslation("report.plan.now"), _ -> mailNow());

    ReportDialog(ReportService reports, TimeFormatter timeFormatter) {
        super(translate("report.plan"), translate("report.plan.save"));
        this.reports = reports;
        this.timeFormatter = timeFormatter;
        frequency.setItems(ReportFrequency.values());
        frequency.setItemLabelGenerator(
                each -> getTranslation("report.plan." + each.name().toLowerCase(Locale.ROOT)));
        frequency.addValueChangeListener(event -> showNext(event.getValue()));
        recipients.setHelperText(getTranslation("report.plan.recipients.help"));
        recipients.setWidthFull();
        next.addClassName("mut");
        form(frequency, recipients, next);
        if (!reports.isMailOn()) {
            add(new Paragraph(getTranslation("report.plan.mail-off")));
        }
        getFooter().addComponentAsFirst(now);
        keepEnter();
        onConfirm(this::save);
        show(reports.plan());
    }

    private void show(ReportPlan plan) {
        frequency.setValue(plan.frequency());
        recipients.setValue(String.join("\n", plan.recipients()));
        now.setEnabled(reports.isMailOn() && !plan.recipients().isEmpty());
        showNext(plan.frequency());
    }

    private void showNext(ReportFrequency chosen) {
        next.setText(reports.next(chosen)
                .map(at -> getTranslation("report.plan.next", timeFormatter.exact(at)))
                .orElseGet(() -> getTranslation("report.plan.none")));
    }

    private boolean save() {
        recipients.setInvalid(false);
        try {
            reports.change(frequency.getValue(), addresses());
            Toast.done(getTranslation("report.plan.saved"));
            return true;
        } catch (InvalidValueException e) {
            refuse(recipients, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /// To the stored recipients; unsaved addresses get no mail.
    private void mailNow() {
        reports.mailNow();
        Toast.done(
                getTranslation("report.plan.mailed", reports.plan().recipients().size()));
    }

    private List<String> addresses() {
        return Arrays.stream(recipients.getValue().split("[\\s,;]+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
