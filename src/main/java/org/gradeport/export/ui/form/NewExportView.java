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
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.ui.ExportRoutes;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Toast;

/// The form for a new export; its state is in the URL, so that a half-filled form can be shared.
@Route(ExportRoutes.NEW)
@RolesAllowed({"ADMIN", "TEACHER"})
@StyleSheet("exports.css")
public final class NewExportView extends Div
        implements AfterNavigationObserver, HasDynamicTitle, RequestEditor.Listener {

    private final ExportService service;
    private final BackgroundExecutor background;
    private final RequestEditor editor;
    private final RequestBar bar = new RequestBar(this::request);
    private final String idempotencyKey = UUID.randomUUID().toString();

    NewExportView(ExportService service, BackgroundExecutor background, RequestEditor editor) {
        this.service = service;
        this.background = background;
        this.editor = editor;
        editor.listen(this);
        editor.add(bar);
        addClassNames("page", "new-export");
        add(new PageHeader(getTranslation("export.new")), editor);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.new");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters url = event.getLocation().getQueryParameters();
        editor.show(url.getSingleParameter("from").map(this::copy).orElseGet(() -> DraftParameters.read(url)));
    }

    /// The request of another export; the default request if it does not exist.
    private RequestDraft copy(String id) {
        try {
            return RequestDraft.of(service.get(Long.parseLong(id)).request());
        } catch (ExportNotFoundException | NumberFormatException _) {
            Toast.failed(getTranslation("export.new.from-gone"));
            return DraftParameters.read(QueryParameters.empty());
        }
    }

    @Override
    public void drafted(RequestDraft now) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(ExportRoutes.NEW, DraftParameters.write(now))));
    }

    @Override
    public void counted(ExportPreview first) {
        bar.show(editor.summary(first), !PreviewPanel.isTooMany(first));
    }

    @Override
    public void refused(boolean isInvalid) {
        bar.setBusy(false);
        if (isInvalid) {
            bar.show("", !editor.isUnreadable());
        }
    }

    // In the background, because the rows are counted first. One key per form: pressing twice requests once.
    private void request() {
        UI ui = getUI().orElseThrow();
        ExportRequest request = editor.draft().request();
        var _ = background.after(Duration.ZERO, () -> {
            try {
                Export export = service.request(request, idempotencyKey);
                PageAccess.run(ui, () -> ui.navigate(ExportRoutes.page(export.id())));
            } catch (RuntimeException e) {
                PageAccess.run(ui, () -> editor.refuse(e));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        editor.stop();
    }
}
