package org.gradeport.system.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.concurrent.Future;
import org.gradeport.base.Tone;
import org.gradeport.ui.BackgroundLoader;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.StatusPill;
import org.jspecify.annotations.Nullable;

/// What the portal runs on: version, nodes, schedulers, database, storage and switches; live.
@Route("system")
@Menu(title = "system.title", order = 18, icon = "vaadin:server")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("system.css")
final class SystemView extends Div implements HasDynamicTitle {

    private static final Duration BEAT = Duration.ofSeconds(10);

    private final transient SystemSite site;
    private final PageHeader header = new PageHeader(getTranslation("system.title"));
    private final Div panels = new Div();
    private final transient BackgroundLoader<SystemSnapshot> facts;
    private transient @Nullable Future<?> beat;

    SystemView(SystemSite site) {
        this.site = site;
        facts = new BackgroundLoader<>(site.background(), () -> SystemSnapshot.read(site), this::show, this::fail);
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
        UI ui = event.getUI();
        header.setSub(getTranslation("system.sub", site.state().version()));
        facts.restart(ui);
        beat = site.background().every(BEAT, () -> beat(ui));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (beat != null) {
            beat.cancel(false);
        }
    }

    private void beat(UI ui) {
        if (ui.isAttached()) {
            PageAccess.run(ui, () -> facts.refresh(ui));
        }
    }

    private void show(SystemSnapshot read) {
        panels.removeAll();
        panels.add(new SystemPanels(site, read).all());
    }

    private void fail() {
        panels.removeAll();
        panels.add(new StatusPill(Tone.BAD, getTranslation("system.failed")));
    }
}
