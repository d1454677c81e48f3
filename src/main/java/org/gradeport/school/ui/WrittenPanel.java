package org.gradeport.school.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Tone;
import org.gradeport.school.ImportReport;
import org.gradeport.ui.StatusPill;

/// Shows that a zip was imported.
final class WrittenPanel extends Div {

    WrittenPanel(CurrentImport currentImport, ImportJob job, QuantityFormatter quantityFormatter) {
        ImportReport report = Objects.requireNonNull(job.report());
        Span name = new Span(job.fileName());
        name.addClassName("file-name");
        Span grow = new Span();
        grow.addClassName("grow");
        Button close = new Button(getTranslation("base.close"), _ -> currentImport.dismiss());
        Div line = new Div(new StatusPill(Tone.OK, getTranslation("school.import.stage.written")), name, grow, close);
        line.addClassName("records-line");
        addClassNames("card", "pad", "records-work");
        add(line, new CountsPanel(report.counts(), quantityFormatter));
    }
}
