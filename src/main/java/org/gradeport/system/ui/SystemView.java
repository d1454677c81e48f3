package org.gradeport.system.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.gradeport.base.Tone;
import org.gradeport.system.SystemService;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.BackgroundLoader;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.StatusPill;

/// The state of the portal: version, nodes, jobs, database, storage and switches; live.
@Route("system")
@Menu(title = "system.title", order = 18, icon = "vaadin:server")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("system.css")
final class SystemView extends Div implements HasDynamicTitle {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final transient SystemService systemService;
    private final transient SystemPanels systemPanels;
    private final PageHeader header = new PageHeader(getTranslation("system.title"));
    private final Div panels = new Div();
    private final transient BackgroundLoader<SystemSnapshot> facts;

    SystemView(SystemService systemService, BackgroundExecutor backgroundExecutor, SystemPanels systemPanels) {
        this.systemService = systemService;
        this.systemPanels = systemPanels;
        facts = new BackgroundLoader<>(
                backgroundExecutor, () -> SystemSnapshot.read(systemService), this::show, this::fail);
        backgroundExecutor.whileAttached(this, INTERVAL, ui -> PageAccess.run(ui, () -> facts.refresh(ui)));
        panels.add(new Span(getTranslation("system.reading")));
        panels.addClassName("system-panels");
        addClassNames("page", "system");
        add(header, panels);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("system.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        header.setSub(getTranslation("system.sub", systemService.version()));
        facts.restart(event.getUI());
    }

    private void show(SystemSnapshot snapshot) {
        panels.removeAll();
        panels.add(systemPanels.of(snapshot));
    }

    private void fail() {
        panels.removeAll();
        panels.add(new StatusPill(Tone.BAD, getTranslation("system.failed")));
    }
}
