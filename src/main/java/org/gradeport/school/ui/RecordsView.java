package org.gradeport.school.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gradeport.base.PageHeader;
import org.gradeport.school.ImportDesk;
import org.gradeport.school.ImportStanding;
import org.jspecify.annotations.Nullable;

/// What is loaded, and the way to load more.
@Route("records")
@Menu(title = "school.records", order = 21, icon = "vaadin:records")
@RolesAllowed("ADMIN")
class RecordsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ImportDesk desk;
    private final transient LoadedRecords loaded;
    private final ImportPanel importing;
    private final Div content = new Div();
    private transient @Nullable Runnable unsubscribe;

    RecordsView(ImportDesk desk, LoadedRecords loaded, FindingRows findings) {
        this.desk = desk;
        this.loaded = loaded;
        this.importing = new ImportPanel(desk, findings);
        content.addClassName("stack");
        addClassName("page");
        add(new PageHeader(getTranslation("school.records")), importing, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("school.records");
    }

    private void refresh() {
        importing.show(desk.standing());
        content.removeAll();
        content.add(loaded.show(this::refresh));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        SerializableConsumer<ImportStanding> changed = ui.accessLater(this::changed, null);
        unsubscribe = desk.subscribe(changed);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (unsubscribe != null) {
            unsubscribe.run();
        }
    }

    private void changed(ImportStanding standing) {
        if (standing.state() == ImportStanding.State.WRITTEN) {
            refresh();
        } else {
            importing.show(desk.standing());
        }
    }
}
