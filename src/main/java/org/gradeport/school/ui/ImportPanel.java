package org.gradeport.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.school.ui.ImportJob.Stage;
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
}
