package org.gradeport.school.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;

/// The portal could not finish; nothing was written.
final class FailedCard extends Div {

    FailedCard(ImportDesk desk, ImportJob job) {
        Span name = new Span(job.fileName());
        name.addClassName("file-name");
        Div line = new Div(new StatusPill(Tone.BAD, getTranslation("school.import.stage.failed")), name);
        line.addClassName("records-line");
        Div actions = new Div(
                new Button(getTranslation("school.import.again"), _ -> desk.checkAgain()),
                new Button(getTranslation("school.import.discard"), _ -> desk.dismiss()));
        actions.addClassName("records-actions");
        addClassNames("card", "pad", "records-work");
        getElement().setAttribute("role", "alert");
        add(line, new Paragraph(getTranslation("school.import.failed", job.errorId())), actions);
    }
}
