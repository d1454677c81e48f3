package org.gradeport.audit.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.audit.AuditEntry;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;
import org.gradeport.ui.TwoLineCell;

/// One action a row: when, who, what.
final class AuditGrid extends Div {

    private final transient TimeFormatter timeFormatter;
    private final ResponsiveGrid<AuditEntry> responsiveGrid = new ResponsiveGrid<>(this::card);

    AuditGrid(TimeFormatter timeFormatter) {
        this.timeFormatter = timeFormatter;
        column("at", 0, auditEntry -> RelativeTime.of(timeFormatter, auditEntry.at()))
                .setWidth("130px");
        column("who", 2, this::who);
        column("action", 2, this::action);
        column("subject", 4, AuditGrid::subject);
        responsiveGrid.setSizeFull();
        addClassName("audit-grid");
        add(responsiveGrid);
    }

    ResponsiveGrid<AuditEntry> grid() {
        return responsiveGrid;
    }

    private Column<AuditEntry> column(String key, int grow, ValueProvider<AuditEntry, Component> cell) {
        return responsiveGrid
                .addComponentColumn(cell)
                .setHeader(getTranslation("audit.column." + key))
                .setKey(key)
                .setFlexGrow(grow);
    }

    private Component who(AuditEntry auditEntry) {
        return TwoLineCell.of(name(auditEntry), Objects.toString(auditEntry.address(), ""));
    }

    private String name(AuditEntry auditEntry) {
        return auditEntry.by() == null ? getTranslation("audit.nobody") : auditEntry.by();
    }

    private Component action(AuditEntry auditEntry) {
        String label = getTranslation("audit.action." + auditEntry.action());
        return auditEntry.isRefusal() ? new StatusPill(Tone.BAD, label) : new Span(label);
    }

    private static Component subject(AuditEntry auditEntry) {
        return TwoLineCell.of(link(auditEntry), Objects.toString(auditEntry.detail(), ""));
    }

    private static Component link(AuditEntry auditEntry) {
        if (auditEntry.export() == null) {
            return new Span(auditEntry.subject());
        }
        Anchor link = new Anchor("exports/" + auditEntry.export(), auditEntry.subject());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Component card(AuditEntry auditEntry) {
        Div head = styled(new Div(action(auditEntry), RelativeTime.of(timeFormatter, auditEntry.at())), "audit-head");
        String small = Stream.of(auditEntry.detail(), auditEntry.address())
                .filter(Objects::nonNull)
                .collect(VisibleText.joining(" · "));
        return styled(new Div(head, new Span(name(auditEntry)), TwoLineCell.of(link(auditEntry), small)), "audit-card");
    }
}
