package org.gradeport.export.ui.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.Changes;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.LiveExports;
import org.gradeport.export.ui.LiveReader;
import org.gradeport.export.ui.ShownExport;
import org.gradeport.export.ui.list.ExportsView;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;

/// One export: what was asked, what became of it, and what can be done with it. One that is another's looks the same as
/// one that does not exist.
@Route("exports/:id([0-9]{1,18})")
@PermitAll
@StyleSheet("exports.css")
public final class ExportDetailsView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ExportSite site;
    private final ActionHandler actionHandler;
    private final LiveReader reader;
    private final Div body = new Div();
    private Optional<ExportDetails> page = Optional.empty();
    private long id;

    ExportDetailsView(ExportSite site) {
        this.site = site;
        actionHandler = new ActionHandler(site, this::read);
        reader = new LiveReader(site.service(), site.clock(), _ -> false);
        new LiveExports(this, site.broadcast(), site.background(), reader, this::changed);
        addClassNames("page", "one-export");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElseThrow();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
    }

    @Override
    public String getPageTitle() {
        return page.map(ExportDetails::name).orElseGet(() -> getTranslation("export.one.none-title"));
    }

    private void read() {
        try {
            Export export = site.service().get(id);
            long place = export.status() == ExportStatus.QUEUED ? site.service().queuePosition(id) : 0;
            show(new ShownExport(export, place));
        } catch (ExportNotFoundException _) {
            showNone();
        }
    }

    /// One that was taken away from the reader meanwhile is as good as none.
    private void showAnew(ShownExport shown) {
        try {
            show(shown);
        } catch (ExportNotFoundException _) {
            showNone();
        }
    }

    private void show(ShownExport shown) {
        reader.forget();
        reader.follow(shown);
        ExportDetails one = new ExportDetails(site, actionHandler, shown, this::read);
        page = Optional.of(one);
        body.removeAll();
        body.add(one);
    }

    private void showNone() {
        page = Optional.empty();
        body.removeAll();
        Button back = new Button(getTranslation("export.one.to-list"), _ -> leave());
        body.add(
                new PageHeader(getTranslation("export.one.none-title")),
                new EmptyState(VaadinIcon.FILE_REMOVE, getTranslation("export.one.none"), back));
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(ExportsView.class));
    }

    private void changed(Changes changes) {
        if (!changes.gone().isEmpty()) {
            showNone();
        }
        changes.rows().forEach(row -> {
            if (page.filter(one -> one.update(row)).isEmpty()) {
                showAnew(row);
            }
        });
    }
}
