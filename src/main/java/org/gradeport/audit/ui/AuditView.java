package org.gradeport.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.audit.AuditFilter;
import org.gradeport.audit.AuditLine;
import org.gradeport.audit.AuditLog;
import org.gradeport.base.Background;
import org.gradeport.base.EmptyState;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.PageHeader;
import org.gradeport.base.Reading;

/// Who did what and when, newest first.
@Route("audit")
@Menu(title = "audit.title", order = 31, icon = "vaadin:clipboard-user")
@RolesAllowed("ADMIN")
@StyleSheet("audit.css")
final class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int FIRST = 100;

    private final transient AuditLog log;
    private final transient Figures figures;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("audit.title"));
    private final AuditFilters filters = new AuditFilters(this::change);
    private final AuditGrid lines;
    private final Div empty = new Div();
    private final transient Reading<Found> trail;
    private volatile AuditFilter wanted = AuditFilter.ALL;

    /// @param first what is seen without scrolling, and somewhat more
    private record Found(AuditFilter filter, int count, List<AuditLine> first) {}

    AuditView(AuditLog log, Background background, Figures figures, Moments moments, Clock clock) {
        this.log = log;
        this.figures = figures;
        this.clock = clock;
        lines = new AuditGrid(moments);
        lines.setVisible(false);
        trail = new Reading<>(background, this::read, this::show, this::fail);
        header.setSub(getTranslation("audit.reading"));
        addClassNames("page", "audit");
        add(header, filters, lines, empty);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.read(event.getLocation().getQueryParameters());
        refresh();
    }

    private void change() {
        filters.write();
        refresh();
    }

    private void refresh() {
        wanted = filters.filter(clock.instant());
        trail.restart(UI.getCurrent());
    }

    private Found read() {
        AuditFilter filter = wanted;
        return new Found(filter, log.count(filter), log.list(filter, 0, FIRST));
    }

    private void show(Found found) {
        header.setSub(getTranslation("audit.sub", figures.count(found.count())));
        lines.grid().setItems(DataProvider.fromCallbacks(query -> lines(found, query), query -> {
            query.getOffset();
            query.getLimit();
            return found.count();
        }));
        lines.setVisible(found.count() > 0);
        showEmpty(found.count() == 0);
    }

    private Stream<AuditLine> lines(Found found, Query<AuditLine, Void> query) {
        List<AuditLine> first = found.first();
        int offset = query.getOffset();
        int end = Math.min(found.count(), offset + query.getLimit());
        return end <= first.size()
                ? first.subList(offset, end).stream()
                : log.list(found.filter(), offset, query.getLimit()).stream();
    }

    private void fail() {
        header.setSub(getTranslation("audit.failed"));
        lines.setVisible(false);
        empty.setVisible(false);
    }

    private void showEmpty(boolean isEmpty) {
        empty.removeAll();
        empty.setVisible(isEmpty);
        if (isEmpty && filters.isOn()) {
            Button clear = new Button(
                    getTranslation("base.filter.clear"), _ -> UI.getCurrent().navigate("audit"));
            empty.add(new EmptyState(VaadinIcon.SEARCH, getTranslation("audit.none.filtered"), clear));
        } else if (isEmpty) {
            empty.add(new EmptyState(VaadinIcon.CLIPBOARD_USER, getTranslation("audit.none")));
        }
    }
}
