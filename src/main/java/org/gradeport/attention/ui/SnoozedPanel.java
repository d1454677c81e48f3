package org.gradeport.attention.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.attention.Concern;
import org.gradeport.attention.SnoozedConcern;
import org.gradeport.base.TimeFormatter;

/// The snoozed concerns with user, reason and end.
final class SnoozedPanel extends Details {

    private final ConcernCells cells;
    private final TimeFormatter timeFormatter;
    private final Consumer<Concern> unsnooze;

    SnoozedPanel(ConcernCells cells, TimeFormatter timeFormatter, Consumer<Concern> unsnooze) {
        this.cells = cells;
        this.timeFormatter = timeFormatter;
        this.unsnooze = unsnooze;
        addClassName("snoozed");
    }

    void show(List<SnoozedConcern> snoozed) {
        setVisible(!snoozed.isEmpty());
        setSummaryText(getTranslation("attention.snoozed", snoozed.size()));
        removeAll();
        snoozed.forEach(each -> add(row(each)));
    }

    private Div row(SnoozedConcern each) {
        Span why = styled(
                new Span(getTranslation(
                        "attention.snoozed-by", timeFormatter.relative(each.until()), each.by(), each.reason())),
                "mut");
        Button again = new Button(getTranslation("attention.unsnooze"), _ -> unsnooze.accept(each.concern()));
        again.setAriaLabel(getTranslation("attention.unsnooze") + ": " + cells.cause(each.concern()));
        return styled(new Div(cells.what(each.concern()), why, again), "snoozed-row");
    }
}
