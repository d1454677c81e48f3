package org.gradeport.metrics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.base.Moments;
import org.gradeport.metrics.Concern;
import org.gradeport.metrics.Snoozed;

/// What was put off: by whom, why and until when.
final class SnoozedList extends Details {

    private final ConcernCells cells;
    private final Moments moments;
    private final Consumer<Concern> wake;

    SnoozedList(ConcernCells cells, Moments moments, Consumer<Concern> wake) {
        this.cells = cells;
        this.moments = moments;
        this.wake = wake;
        addClassName("snoozed");
    }

    void show(List<Snoozed> snoozed) {
        setVisible(!snoozed.isEmpty());
        setSummaryText(getTranslation("attention.snoozed", snoozed.size()));
        removeAll();
        snoozed.forEach(each -> add(row(each)));
    }

    private Div row(Snoozed each) {
        Span why = new Span(
                getTranslation("attention.snoozed-by", moments.relative(each.until()), each.by(), each.reason()));
        why.addClassName("mut");
        Button again = new Button(getTranslation("attention.wake"), _ -> wake.accept(each.concern()));
        again.setAriaLabel(getTranslation("attention.wake") + ": " + cells.cause(each.concern()));
        Div row = new Div(cells.what(each.concern()), why, again);
        row.addClassName("snoozed-row");
        return row;
    }
}
