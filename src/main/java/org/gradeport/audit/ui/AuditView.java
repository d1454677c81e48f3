package org.gradeport.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.gradeport.audit.AuditFilter;
import org.gradeport.audit.AuditLog;
import org.gradeport.base.EmptyState;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.PageHeader;

/// Who did what and when, newest first.
@Route("audit")
@Menu(title = "audit.title", order = 31, icon = "vaadin:clipboard-user")
@RolesAllowed("ADMIN")
@StyleSheet("audit.css")
final class AuditView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient AuditLog log;
    private final transient Figures figures;
    private final transient Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("audit.title"));
    private final AuditFilters filters = new AuditFilters(this::change);
    private final AuditGrid lines;
    private final Div empty = new Div();

    AuditView(AuditLog log, Figures figures, Moments moments, Clock clock) {
        this.log = log;
        this.figures = figures;
        this.clock = clock;
        lines = new AuditGrid(moments);
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
        AuditFilter filter = filters.filter(clock.instant());
        int count = log.count(filter);
        header.setSub(getTranslation("audit.sub", figures.count(count)));
        lines.grid()
                .setItems(DataProvider.fromCallbacks(
                        query -> log.list(filter, query.getOffset(), query.getLimit()).stream(),
                        _ -> log.count(filter)));
        lines.setVisible(count > 0);
        showEmpty(count == 0);
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
