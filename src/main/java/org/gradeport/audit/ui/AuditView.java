package org.gradeport.audit.ui;

import com.vaadin.flow.component.UI;
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
import org.gradeport.audit.AuditCriteria;
import org.gradeport.audit.AuditEntry;
import org.gradeport.audit.AuditService;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.BackgroundLoader;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;

/// The page of the audit trail, newest entries first.
@Route("audit")
@Menu(title = "audit.title", order = 31, icon = "vaadin:clipboard-user")
@RolesAllowed("ADMIN")
@StyleSheet("audit.css")
final class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int FIRST = 100;

    private final transient AuditService auditService;
    private final transient QuantityFormatter quantityFormatter;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("audit.title"));
    private final AuditFilters filters = new AuditFilters();
    private final AuditGrid lines;
    private final Div empty = new Div();
    private final transient BackgroundLoader<Found> trail;
    private volatile AuditCriteria criteria = AuditCriteria.ALL;

    /// @param first the lines that are visible without scrolling, and some more
    private record Found(AuditCriteria filter, int count, List<AuditEntry> first) {}

    AuditView(
            AuditService auditService,
            BackgroundExecutor backgroundExecutor,
            QuantityFormatter quantityFormatter,
            TimeFormatter timeFormatter,
            Clock clock) {
        this.auditService = auditService;
        this.quantityFormatter = quantityFormatter;
        this.clock = clock;
        lines = new AuditGrid(timeFormatter);
        lines.setVisible(false);
        trail = new BackgroundLoader<>(backgroundExecutor, this::read, this::show, this::fail);
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

    private void refresh() {
        criteria = filters.criteria(clock.instant());
        trail.restart(UI.getCurrent());
    }

    private Found read() {
        AuditCriteria auditCriteria = criteria;
        return new Found(auditCriteria, auditService.count(auditCriteria), auditService.list(auditCriteria, 0, FIRST));
    }

    private void show(Found found) {
        header.setSub(getTranslation("audit.sub", quantityFormatter.count(found.count())));
        lines.grid().setItems(DataProvider.fromCallbacks(query -> lines(found, query), query -> {
            query.getOffset();
            query.getLimit();
            return found.count();
        }));
        lines.setVisible(found.count() > 0);
        showEmpty(found.count() == 0);
    }

    private Stream<AuditEntry> lines(Found found, Query<AuditEntry, Void> query) {
        List<AuditEntry> first = found.first();
        int offset = query.getOffset();
        int end = Math.min(found.count(), offset + query.getLimit());
        return end <= first.size()
                ? first.subList(offset, end).stream()
                : auditService.list(found.filter(), offset, query.getLimit()).stream();
    }

    private void fail() {
        header.setSub(getTranslation("audit.failed"));
        lines.setVisible(false);
        empty.setVisible(false);
    }

    private void showEmpty(boolean isEmpty) {
        empty.removeAll();
        empty.setVisible(isEmpty);
        if (isEmpty && filters.isActive()) {
            empty.add(filters.nothingFound(getTranslation("audit.none.filtered")));
        } else if (isEmpty) {
            empty.add(new EmptyState(VaadinIcon.CLIPBOARD_USER, getTranslation("audit.none")));
        }
    }
}
