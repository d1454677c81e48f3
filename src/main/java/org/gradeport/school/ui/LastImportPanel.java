package org.gradeport.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.school.LastImport;
import org.gradeport.ui.RelativeTime;

/// The last import: when, by whom, from which file.
final class LastImportPanel extends Div {

    private final DescriptionList facts = new DescriptionList();

    LastImportPanel(LastImport last, QuantityFormatter quantityFormatter, TimeFormatter timeFormatter) {
        H2 title = new H2(getTranslation("school.last"));
        title.addClassName("card-title");
        facts.addClassName("facts");
        fact("when", RelativeTime.of(timeFormatter, last.finishedAt()));
        fact("by", new Span(last.by()));
        fact("file", new Span(last.fileName()));
        fact("kind", new Span(getTranslation("school.import.kind", last.version(), last.mode())));
        fact("took", new Span(quantityFormatter.duration(Duration.between(last.startedAt(), last.finishedAt()))));
        fact("counts", new Span(RecordKind.line(last.counts(), quantityFormatter, this)));
        fact("warnings", new Span(quantityFormatter.count(last.warnings())));
        addClassNames("card", "pad", "last-import");
        add(title, facts);
    }

    private void fact(String key, Component value) {
        facts.add(new Term(getTranslation("school.last." + key)), new Description(value));
    }
}
