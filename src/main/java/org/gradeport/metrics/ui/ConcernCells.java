package org.gradeport.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Moments;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.metrics.Concern;
import org.gradeport.metrics.Wording;
import org.jspecify.annotations.Nullable;

/// How a concern reads.
@SpringComponent
class ConcernCells {

    /// The buttons of a concern.
    interface Actions {
        Component of(Concern concern);
    }

    private final Moments moments;
    private final Wording wording;

    ConcernCells(Moments moments, Wording wording) {
        this.moments = moments;
        this.wording = wording;
    }

    DenseGrid<Concern> grid(Actions actions) {
        DenseGrid<Concern> grid = new DenseGrid<>(concern -> card(concern, actions));
        grid.addComponentColumn(this::what)
                .setHeader(say("attention.column.what"))
                .setKey("what")
                .setFlexGrow(3);
        grid.addComponentColumn(this::fix)
                .setHeader(say("attention.column.fix"))
                .setFlexGrow(2);
        grid.addComponentColumn(concern -> moments.show(concern.since()))
                .setHeader(say("attention.column.since"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(concern -> owner(concern.owner()))
                .setHeader(say("attention.column.owner"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(actions::of)
                .setHeader(say("attention.column.actions"))
                .setKey("actions")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        return grid;
    }

    /// The cause, said once more for screen readers by the pill's word.
    Component what(Concern concern) {
        String state = say(concern.tone() == Tone.BAD ? "attention.broken" : "attention.warning");
        Div cell = new Div(new StatusPill(concern.tone(), state), new Span(cause(concern)));
        cell.addClassNames("concern", "wrap");
        return cell;
    }

    String cause(Concern concern) {
        return wording.say(concern.cause());
    }

    private Component fix(Concern concern) {
        Span fix = new Span(wording.say(concern.fix()));
        fix.addClassNames("mut", "wrap");
        return fix;
    }

    private Component card(Concern concern, Actions actions) {
        Div facts = new Div(moments.show(concern.since()), new Span(" · " + owner(concern.owner())));
        facts.addClassName("mut");
        Div card = new Div(what(concern), fix(concern), facts, actions.of(concern));
        card.addClassName("phone-card");
        return card;
    }

    private static String owner(@Nullable String name) {
        return name == null ? say("attention.everybody") : name;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
