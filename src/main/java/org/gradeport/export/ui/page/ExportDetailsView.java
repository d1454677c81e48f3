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
import java.util.function.Supplier;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ui.ExportRoutes;
import org.gradeport.export.ui.LiveExports;
import org.gradeport.export.ui.LiveReader;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.PageHeader;

/// The page of one export: its request, its result and its actions. An export that the user may not see is shown as
/// missing.
@Route(ExportRoutes.PAGE)
@PermitAll
@StyleSheet("exports.css")
public final class ExportDetailsView extends Div
        implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final ExportService service;
    private final LiveReader reader;
    private final ExportDetails details;
    private final Div body = new Div();
    private long id;

    ExportDetailsView(ExportService service, LiveExports liveExports, ExportDetails details) {
        this.service = service;
        this.details = details;
        reader = liveExports.open(this, _ -> false, this::changed);
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
        return details.name().orElseGet(() -> getTranslation("export.page.none-title"));
    }

    private void read() {
        show(() -> service.get(id));
    }

    /// An export that the user may not see any more is shown as missing.
    private void show(Supplier<Export> reading) {
        try {
            Export export = reading.get();
            details.show(export, this::read);
            reader.forget();
            reader.follow(export);
            body.removeAll();
            body.add(details);
        } catch (ExportNotFoundException _) {
            showNone();
        }
    }

    private void showNone() {
        details.clear();
        body.removeAll();
        Button back = new Button(getTranslation("export.page.to-list"), _ -> leave());
        body.add(
                new PageHeader(getTranslation("export.page.none-title")),
                new EmptyState(VaadinIcon.FILE_REMOVE, getTranslation("export.page.none"), back));
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(ExportRoutes.LIST));
    }

    private void changed(LiveReader.Changes changes) {
        if (!changes.gone().isEmpty()) {
            showNone();
        }
        changes.rows().forEach(row -> {
            if (!details.update(row)) {
                show(() -> row);
            }
        });
    }
}
