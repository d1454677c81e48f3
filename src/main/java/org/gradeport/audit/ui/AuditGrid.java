package org.gradeport.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.audit.AuditLine;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Moments;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.base.TwoLines;

/// One action a row: when, who, what.
final class AuditGrid extends Div {

    private static final Pattern EXPORT = Pattern.compile("export \\d+");
    private static final Pattern REFUSAL = Pattern.compile(".*\\.(refused|stopped)");

    private final transient Moments moments;
    private final DenseGrid<AuditLine> grid = new DenseGrid<>(this::card);

    AuditGrid(Moments moments) {
        this.moments = moments;
        grid.addComponentColumn(line -> moments.show(line.at()))
                .setHeader(getTranslation("audit.column.at"))
                .setKey("at")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("audit.column.who"))
                .setKey("who")
                .setFlexGrow(2);
        grid.addComponentColumn(this::action)
                .setHeader(getTranslation("audit.column.action"))
                .setKey("action")
                .setFlexGrow(2);
        grid.addComponentColumn(AuditGrid::subject)
                .setHeader(getTranslation("audit.column.subject"))
                .setKey("subject")
                .setFlexGrow(4);
        grid.setSizeFull();
        addClassName("audit-grid");
        add(grid);
    }

    DenseGrid<AuditLine> grid() {
        return grid;
    }

    private Component who(AuditLine line) {
        return TwoLines.of(name(line), Objects.toString(line.address(), ""));
    }

    private String name(AuditLine line) {
        return line.by() == null ? getTranslation("audit.nobody") : line.by();
    }

    private Component action(AuditLine line) {
        String words = getTranslation("audit.action." + line.action());
        return REFUSAL.matcher(line.action()).matches() ? new StatusPill(Tone.BAD, words) : new Span(words);
    }

    private static Component subject(AuditLine line) {
        return TwoLines.of(link(line), Objects.toString(line.detail(), ""));
    }

    private static Component link(AuditLine line) {
        if (!EXPORT.matcher(line.subject()).matches() || line.action().endsWith(".deleted")) {
            return new Span(line.subject());
        }
        Anchor link = new Anchor("exports/" + line.subject().substring("export ".length()), line.subject());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component card(AuditLine line) {
        Div head = new Div(action(line), moments.show(line.at()));
        head.addClassName("audit-head");
        String small = Stream.of(line.detail(), line.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        Div card = new Div(head, new Span(name(line)), TwoLines.of(link(line), small));
        card.addClassNames("phone-card", "audit-card");
        return card;
    }
}
