package org.gradeport.school.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.Tone;
import org.gradeport.ui.StatusPill;

/// Shows that an import failed and nothing was written.
final class FailedPanel extends Div {

    FailedPanel(CurrentImport currentImport, ImportJob job) {
        Span name = new Span(job.fileName());
        name.addClassName("file-name");
        Div line = new Div(new StatusPill(Tone.BAD, getTranslation("school.import.stage.failed")), name);
        line.addClassName("records-line");
        Div actions = new Div(
                new Button(getTranslation("school.import.again"), _ -> currentImport.checkAgain()),
                new Button(getTranslation("school.import.discard"), _ -> currentImport.dismiss()));
        actions.addClassName("records-actions");
        addClassNames("card", "pad", "records-work");
        getElement().setAttribute("role", "alert");
        add(line, new Paragraph(getTranslation("school.import.failed", job.errorId())), actions);
    }
}
