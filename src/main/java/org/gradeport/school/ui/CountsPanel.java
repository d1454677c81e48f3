package org.gradeport.school.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.school.RecordCounts;

/// Six figures in a row.
final class CountsPanel extends Div {

    CountsPanel(RecordCounts counts, QuantityFormatter quantityFormatter) {
        addClassNames("kpis", "records-counts");
        for (RecordKind recordKind : RecordKind.values()) {
            Span label = new Span(getTranslation(recordKind.key()));
            label.addClassName("l");
            Span value = new Span(quantityFormatter.count(recordKind.of(counts)));
            value.addClassName("v");
            Div card = new Div(label, value);
            card.addClassNames("card", "kpi");
            add(card);
        }
    }
}
