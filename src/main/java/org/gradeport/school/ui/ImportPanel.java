package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Tone;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ui.ImportJob.Stage;
import org.gradeport.ui.StatusPill;
import org.jspecify.annotations.Nullable;

/// The import in progress, in the form that its stage needs; empty while there is none.
final class ImportPanel extends Div {

    private final transient CurrentImport currentImport;
    private final QuantityFormatter quantityFormatter;
    private final ImportProgressPanel progress;
    private QueryParameters filter = QueryParameters.empty();
    private @Nullable ImportJob shown;

    ImportPanel(CurrentImport currentImport, QuantityFormatter quantityFormatter) {
        this.currentImport = currentImport;
        this.quantityFormatter = quantityFormatter;
        this.progress = new ImportProgressPanel(quantityFormatter);
        getElement().setAttribute("aria-live", "polite");
    }

    /// Shows the findings that the address asks for.
    void filterBy(QueryParameters address) {
        filter = address;
        getChildren()
                .filter(CheckedPanel.class::isInstance)
                .map(CheckedPanel.class::cast)
                .forEach(panel -> panel.filterBy(address));
    }

    /// Shows the job as it is now; true if it has just been written.
    boolean show(Optional<ImportJob> job) {
        ImportJob before = shown;
        ImportJob now = job.orElse(null);
        shown = now;
        if (now != null && now.stage().busy()) {
            progress.show(now);
        }
        if (now == null || before == null || isOther(before, now)) {
            removeAll();
            job.map(this::content).ifPresent(this::add);
        }
        return now != null && before != null && before.stage() == Stage.WRITING && now.stage() == Stage.WRITTEN;
    }

    private static boolean isOther(ImportJob before, ImportJob now) {
        return before.stage() != now.stage()
                || !Objects.equals(before.report(), now.report())
                || !before.zip().equals(now.zip());
    }

    private Component content(ImportJob job) {
        return switch (job.stage()) {
            case CHECKING, WRITING -> progress;
            case CHECKED -> new CheckedPanel(currentImport, job, quantityFormatter, filter);
            case WRITTEN -> new WrittenPanel(currentImport, job, quantityFormatter);
            case FAILED -> new FailedPanel(currentImport, job);
        };
    }

    /// Shows that an import failed and nothing was written.
    static final class FailedPanel extends Div {

        FailedPanel(CurrentImport currentImport, ImportJob job) {
            Span name = styled(new Span(job.fileName()), "file-name");
            Div line = styled(
                    new Div(new StatusPill(Tone.BAD, getTranslation("school.import.stage.failed")), name),
                    "records-line");
            Div actions = styled(
                    new Div(
                            new Button(getTranslation("school.import.again"), _ -> currentImport.checkAgain()),
                            new Button(getTranslation("school.import.discard"), _ -> currentImport.dismiss())),
                    "records-actions");
            addClassNames("card", "pad", "records-work");
            getElement().setAttribute("role", "alert");
            String sentence = job.errorId().isEmpty()
                    ? getTranslation("school.import.busy")
                    : getTranslation("school.import.failed", job.errorId());
            add(line, new Paragraph(sentence), actions);
        }
    }

    /// Shows that a zip was imported.
    static final class WrittenPanel extends Div {

        WrittenPanel(CurrentImport currentImport, ImportJob job, QuantityFormatter quantityFormatter) {
            ImportReport report = Objects.requireNonNull(job.report());
            Span name = styled(new Span(job.fileName()), "file-name");
            Button close = new Button(getTranslation("base.close"), _ -> currentImport.dismiss());
            Div line = styled(
                    new Div(
                            new StatusPill(Tone.OK, getTranslation("school.import.stage.written")),
                            name,
                            styled(new Span(), "grow"),
                            close),
                    "records-line");
            addClassNames("card", "pad", "records-work");
            add(line, new CountsPanel(report.counts(), quantityFormatter));
            if (!report.files().isEmpty()) {
                add(new ChangesGrid(report.files(), quantityFormatter));
            }
        }
    }
}
