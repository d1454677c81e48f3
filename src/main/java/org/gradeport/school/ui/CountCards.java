package org.gradeport.school.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.Figures;
import org.gradeport.school.RecordCounts;

/// Six figures in a row.
final class CountCards extends Div {

    CountCards(RecordCounts counts, Figures figures) {
        addClassNames("kpis", "records-counts");
        for (Kind kind : Kind.values()) {
            Span label = new Span(getTranslation(kind.key()));
            label.addClassName("l");
            Span value = new Span(figures.count(kind.of(counts)));
            value.addClassName("v");
            Div card = new Div(label, value);
            card.addClassNames("card", "kpi");
            add(card);
        }
    }
}
