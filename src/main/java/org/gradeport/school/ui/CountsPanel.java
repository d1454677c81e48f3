package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.school.RecordCounts;

/// Six figures in a row.
final class CountsPanel extends Div {

    CountsPanel(RecordCounts counts, QuantityFormatter quantityFormatter) {
        addClassNames("kpis", "records-counts");
        for (RecordKind recordKind : RecordKind.values()) {
            Span label = styled(new Span(getTranslation(recordKind.key())), "l");
            Span value = styled(new Span(quantityFormatter.count(recordKind.of(counts))), "v");
            add(styled(new Div(label, value), "card", "kpi"));
        }
    }
}
