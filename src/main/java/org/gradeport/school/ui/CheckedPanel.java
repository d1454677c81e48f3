package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Tone;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.StatusPill;

/// The result of a check, and the button that imports the records if there are no errors.
final class CheckedPanel extends Div {

    private static final int ASKED = 8;

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
                actions(currentImport),
                new ReadingPanel(report, currentImport::checkAs));
        if (!report.fileLosses().isEmpty() || !report.losses().isEmpty()) {
            add(
                    styled(new H3(getTranslation("school.losses")), "records-heading"),
                    new LossesGrid(report.fileLosses(), report.losses(), quantityFormatter));
        }
        if (!report.files().isEmpty()) {
            add(
                    styled(new H3(getTranslation("school.changes")), "records-heading"),
                    new ChangesGrid(report.files(), quantityFormatter));
        }
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
            pills.add(new StatusPill(Tone.BAD, say("school.findings.errors", report.different(Severity.ERROR))));
        }
        if (report.warnings() > 0) {
            pills.add(new StatusPill(Tone.WARN, say("school.findings.warnings", report.different(Severity.WARNING))));
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
                : say("school.import.accept", report.different(Severity.WARNING));
        Button apply = new Button(label);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        if (report.toAccept().isEmpty()) {
            apply.setDisableOnClick(true);
            apply.addClickListener(_ -> currentImport.apply());
        } else {
            apply.addClickListener(_ -> ask(label, currentImport));
        }
        return apply;
    }

    /// Warnings that a script must accept by name are read before the button works.
    private void ask(String label, CurrentImport currentImport) {
        List<String> losses = report.findings().stream()
                .filter(finding -> RecordsImport.ACCEPTED_BY_NAME.contains(finding.code()))
                .map(this::loss)
                .toList();
        List<String> lines = new ArrayList<>(losses.subList(0, Math.min(ASKED, losses.size())));
        if (losses.size() > ASKED) {
            lines.add(say("school.import.ask.more", losses.size() - ASKED));
        }
        Confirm.ask(getTranslation("school.import.ask"), lines, label, currentImport::apply);
    }

    private String loss(Finding finding) {
        return finding.file().isEmpty()
                ? finding.message()
                : getTranslation("school.import.ask.loss", finding.file(), finding.message());
    }

    private String say(String key, long count) {
        return getTranslation(key, count, quantityFormatter.count(count));
    }
}
