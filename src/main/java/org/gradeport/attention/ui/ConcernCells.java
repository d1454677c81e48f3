package org.gradeport.attention.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.attention.Concern;
import org.gradeport.base.MessageFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;
import org.jspecify.annotations.Nullable;

/// The cells of a concern.
@SpringComponent
class ConcernCells {

    private final TimeFormatter timeFormatter;
    private final MessageFormatter messageFormatter;

    ConcernCells(TimeFormatter timeFormatter, MessageFormatter messageFormatter) {
        this.timeFormatter = timeFormatter;
        this.messageFormatter = messageFormatter;
    }

    ResponsiveGrid<Concern> grid(SerializableFunction<Concern, Component> actions) {
        ResponsiveGrid<Concern> grid = new ResponsiveGrid<>(concern -> card(concern, actions));
        grid.addWide(translate("attention.column.what"), 3, this::what).setKey("what");
        grid.addWide(translate("attention.column.fix"), 2, this::fix);
        grid.addNarrow(translate("attention.column.since"), concern -> RelativeTime.of(timeFormatter, concern.since()));
        grid.addColumn(concern -> owner(concern.owner()))
                .setHeader(translate("attention.column.owner"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addNarrow(translate("attention.column.actions"), actions::apply).setKey("actions");
        grid.setAllRowsVisible(true);
        return grid;
    }

    /// The cause after the pill; the pill's text tells screen readers the tone.
    Component what(Concern concern) {
        String state = translate(concern.tone() == Tone.BAD ? "attention.broken" : "attention.warning");
        return styled(new Div(new StatusPill(concern.tone(), state), new Span(cause(concern))), "concern", "wrap");
    }

    String cause(Concern concern) {
        return messageFormatter.format(concern.cause());
    }

    private Component fix(Concern concern) {
        return styled(new Span(messageFormatter.format(concern.fix())), "mut", "wrap");
    }

    private Component card(Concern concern, SerializableFunction<Concern, Component> actions) {
        Div facts = styled(
                new Div(
                        RelativeTime.of(timeFormatter, concern.since()),
                        new Span(" · " + VisibleText.isolated(owner(concern.owner())))),
                "mut");
        return new Div(what(concern), fix(concern), facts, actions.apply(concern));
    }

    private static String owner(@Nullable String name) {
        return name == null ? translate("attention.everybody") : name;
    }
}
