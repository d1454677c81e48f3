package org.gradeport.school.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.Optional;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.base.PageHeader;
import org.gradeport.base.Toast;
import org.jspecify.annotations.Nullable;

/// What is loaded, and how more comes in.
@Route("records")
@Menu(title = "school.records", order = 21, icon = "vaadin:institution")
@RolesAllowed("ADMIN")
@StyleSheet("records.css")
final class RecordsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient ImportDesk desk;
    private final PageHeader header = new PageHeader(getTranslation("school.records"));
    private final ZipPicker picker;
    private final ImportPanel work;
    private final LoadedPanel loaded;
    private @Nullable Registration news;

    RecordsView(ImportDesk desk, UploadFolder uploads, LoadedRecords records, Figures figures, Moments moments) {
        this.desk = desk;
        picker = new ZipPicker(this, new ZipHandler(uploads, this::received, this::full));
        work = new ImportPanel(desk, figures);
        loaded = new LoadedPanel(records, figures, moments, picker, header::setSub);
        Div body = new Div(picker.progress(), work, loaded);
        addClassNames("page", "records");
        add(header.actions(picker.button()), new UploadDropZone(body, picker.manager()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("school.records");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        work.filterBy(event.getLocation().getQueryParameters());
        show(desk.job());
        loaded.load();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        news = desk.subscribe(() -> {
            var _ = ui.access(() -> show(desk.job()));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (news != null) {
            news.remove();
        }
    }

    private void received(Path zip, String fileName) {
        picker.clear();
        if (!desk.check(zip, fileName)) {
            Toast.failed(getTranslation("school.import.busy"));
        }
    }

    private void full() {
        Toast.failed(getTranslation("school.upload.full"));
    }

    private void show(Optional<ImportJob> job) {
        boolean busy = job.filter(each -> each.stage().busy()).isPresent();
        picker.setEnabled(!busy);
        if (work.show(job)) {
            loaded.load();
        }
    }
}
