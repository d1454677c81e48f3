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
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.school.UploadFolder;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;

/// Shows the records and imports more.
@Route("records")
@Menu(title = "school.records", order = 21, icon = "vaadin:institution")
@RolesAllowed("ADMIN")
@StyleSheet("records.css")
final class RecordsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient CurrentImport currentImport;
    private final PageHeader header = new PageHeader(getTranslation("school.records"));
    private final ZipPicker picker;
    private final ImportPanel work;
    private final RecordsPanel loaded;
    private @Nullable Registration registration;

    RecordsView(
            CurrentImport currentImport,
            UploadFolder uploads,
            RecordsOverviewQuery recordsOverviewQuery,
            QuantityFormatter quantityFormatter,
            TimeFormatter timeFormatter) {
        this.currentImport = currentImport;
        picker = new ZipPicker(this, new ZipUploadHandler(uploads, this::received, this::full));
        work = new ImportPanel(currentImport, quantityFormatter);
        loaded = new RecordsPanel(recordsOverviewQuery, quantityFormatter, timeFormatter, picker, header::setSub);
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
        show(currentImport.job());
        loaded.load();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        registration = currentImport.subscribe(() -> {
            PageAccess.run(ui, () -> show(currentImport.job()));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (registration != null) {
            registration.remove();
        }
    }

    private void received(Path zip, String fileName) {
        picker.clear();
        if (!currentImport.check(zip, fileName)) {
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
