package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Objects;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Tone;
import org.gradeport.school.ImportReport;
import org.gradeport.ui.StatusPill;

/// The result of a check, and the button that imports the records if there are no errors.
final class CheckedPanel extends Div {

    private final QuantityFormatter quantityFormatter;
    private final ImportReport report;
    private final FindingsPanel findings;

    CheckedPanel(
            CurrentImport currentImport, ImportJob job, QuantityFormatter quantityFormatter, QueryParameters filter) {
        this.quantityFormatter = quantityFormatter;
        this.report = Objects.requireNonNull(job.report());
        H2 name = styled(new H2(job.fileName()), "file-name");
        addClassNames("card", "pad", "records-work");
        add(
                styled(new Div(name, pills()), "records-line"),
                new Paragraph(sentence()),
                new CountsPanel(report.counts(), quantityFormatter),
                actions(currentImport));
        findings = new FindingsPanel(job, report, quantityFormatter, filter);
        if (!report.findings().isEmpty()) {
            add(findings);
        }
    }

    void filterBy(QueryParameters address) {
        findings.show(address);
    }

    private Div pills() {
        Div pills = styled(new Div(), "records-pills");
        if (report.errors() > 0) {
            pills.add(new StatusPill(Tone.BAD, say("school.findings.errors", report.errors())));
        }
        if (report.warnings() > 0) {
            pills.add(new StatusPill(Tone.WARN, say("school.findings.warnings", report.warnings())));
        }
        if (report.errors() + report.warnings() == 0) {
            pills.add(new StatusPill(Tone.OK, getTranslation("school.findings.none")));
        }
        if (!report.version().isEmpty()) {
            pills.add(styled(new Span(getTranslation("school.import.kind", report.version(), report.mode())), "tiny"));
        }
        return pills;
    }

    private String sentence() {
        if (report.errors() > 0) {
            return getTranslation("school.import.refused");
        }
        return getTranslation("delta".equals(report.mode()) ? "school.import.delta" : "school.import.bulk");
    }

    private Div actions(CurrentImport currentImport) {
        Button discard = new Button(getTranslation("school.import.discard"), _ -> currentImport.dismiss());
        return styled(
                new Div(report.errors() > 0 ? again(currentImport) : apply(currentImport), discard), "records-actions");
    }

    private Button again(CurrentImport currentImport) {
        Button again = new Button(getTranslation("school.import.again"), _ -> currentImport.checkAgain());
        again.setDisableOnClick(true);
        return again;
    }

    private Button apply(CurrentImport currentImport) {
        String label = report.warnings() == 0
                ? getTranslation("school.import.apply")
                : say("school.import.accept", report.warnings());
        Button apply = new Button(label, _ -> currentImport.apply());
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        return apply;
    }

    private String say(String key, long count) {
        return getTranslation(key, count, quantityFormatter.count(count));
    }
}
