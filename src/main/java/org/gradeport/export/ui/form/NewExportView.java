package org.gradeport.export.ui.form;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.UUID;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.page.ExportDetailsView;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Toast;

/// The form for a new export; all of it lives in the URL, so that a half-filled form can be shared.
@Route("exports/new")
@RolesAllowed({"ADMIN", "TEACHER"})
@StyleSheet("exports.css")
public final class NewExportView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final ExportSite site;
    private final NewExportForm newExportForm;
    private final String idempotencyKey = UUID.randomUUID().toString();

    NewExportView(ExportSite site) {
        this.site = site;
        newExportForm = new NewExportForm(site, this::remember, this::request);
        addClassNames("page", "new-export");
        add(new PageHeader(getTranslation("export.new")), newExportForm);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.new");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters url = event.getLocation().getQueryParameters();
        newExportForm.show(url.getSingleParameter("from").map(this::copy).orElseGet(() -> DraftParameters.read(url)));
    }

    /// What another export was asked for; the plain form if it is gone.
    private RequestDraft copy(String id) {
        try {
            return RequestDraft.of(site.service().get(Long.parseLong(id)).request());
        } catch (ExportNotFoundException | NumberFormatException _) {
            Toast.failed(getTranslation("export.new.from-gone"));
            return DraftParameters.read(QueryParameters.empty());
        }
    }

    private void remember(RequestDraft requestDraft) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("exports/new", DraftParameters.write(requestDraft))));
    }

    // Behind the page, because the rows are counted first. A key per form: pressing twice asks once.
    private void request(RequestDraft requestDraft) {
        UI ui = getUI().orElseThrow();
        var _ = site.background().after(Duration.ZERO, () -> {
            try {
                Export export = site.service().request(requestDraft.request(), idempotencyKey);
                PageAccess.run(ui, () -> ui.navigate(ExportDetailsView.class, ExportSite.id(export.id())));
            } catch (RuntimeException e) {
                PageAccess.run(ui, () -> newExportForm.refuse(e));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        newExportForm.stop();
    }
}
