package org.gradeport.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.Period;

/// A link to the list of exports, with filters.
final class ExportListLink {

    private static final String LIST = "exports";

    private final List<String> filters;

    private ExportListLink(List<String> filters) {
        this.filters = filters;
    }

    /// Exports of all owners that ended in the period.
    static ExportListLink ended(Instant from, Instant until) {
        return new ExportListLink(List.of("show=all", "ended=%s/%s".formatted(from, until)));
    }

    static ExportListLink ended(Period period) {
        return ended(period.from(), period.until());
    }

    /// Exports in the queue.
    static ExportListLink waiting() {
        return new ExportListLink(List.of("show=all", "status=queued"));
    }

    /// An expired export was ready once.
    ExportListLink outcome(ExportStatus outcome) {
        ExportListLink those = with("status", outcome.name().toLowerCase(Locale.ROOT));
        return outcome == ExportStatus.READY ? those.outcome(ExportStatus.EXPIRED) : those;
    }

    ExportListLink failure(FailureClass failure) {
        return with("failure", failure.name().toLowerCase(Locale.ROOT));
    }

    ExportListLink dataset(String name) {
        return with("dataset", name);
    }

    ExportListLink format(String name) {
        return with("format", name);
    }

    private ExportListLink with(String parameter, String value) {
        List<String> more = new ArrayList<>(filters);
        more.add(parameter + "=" + value);
        return new ExportListLink(more);
    }

    void open() {
        UI.getCurrent().navigate(LIST, QueryParameters.fromString(query()));
    }

    Component link(String text) {
        Anchor link = new Anchor(address(), text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    String address() {
        return LIST + "?" + query();
    }

    private String query() {
        return String.join("&", filters);
    }
}
