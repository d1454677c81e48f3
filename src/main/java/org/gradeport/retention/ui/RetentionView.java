package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.gradeport.export.ExportService;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.retention.SweepRun;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.PageAccess;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Toast;

/// How long files live: the preview of a sweep, the policy, the files on hold, and the history of sweeps.
@Route("retention")
@Menu(title = "retention.title", order = 21, icon = "vaadin:archive")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("exports.css")
@StyleSheet("retention.css")
final class RetentionView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient RetentionService service;
    private final transient BackgroundExecutor background;
    private final transient SweepFormatter sweepFormatter;
    private final PageHeader header = new PageHeader(getTranslation("retention.title"));
    private final Div notice = new Div();
    private final SweepPreviewPanel preview;
    private final PolicyPanel policy;
    private final HoldsPanel exempt;
    private final SweepHistoryPanel history;

    RetentionView(
            RetentionService service,
            ExportService exports,
            CurrentActor actor,
            BackgroundExecutor background,
            DueFileColumns dueFileColumns,
            PolicyFormatter policyFormatter,
            SweepFormatter sweepFormatter) {
        this.service = service;
        this.background = background;
        this.sweepFormatter = sweepFormatter;
        boolean decides = actor.get().is(Role.ADMIN);
        PreviewList previewList = new PreviewList(service, exports, dueFileColumns, decides, this::refresh);
        preview = new SweepPreviewPanel(service, background, previewList, sweepFormatter, decides, this::apply);
        policy = new PolicyPanel(service, policyFormatter, decides, this::refresh);
        exempt = new HoldsPanel(service, exports, dueFileColumns, decides, this::refresh);
        history = new SweepHistoryPanel(service, dueFileColumns.names(), sweepFormatter);
        addClassNames("page", "retention");
        add(header, notice, preview, policy, exempt, history);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("retention.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        showAutomatic(service.automatic());
        preview.load();
        policy.load();
        exempt.load();
        history.load();
    }

    private void showAutomatic(RetentionService.AutomaticSweep automatic) {
        notice.removeAll();
        if (automatic.enabled()) {
            header.setSub(
                    automatic.next() == null
                            ? automatic.sentence()
                            : getTranslation(
                                    "retention.next",
                                    automatic.sentence(),
                                    sweepFormatter.times().relative(automatic.next())));
        } else {
            header.setSub(getTranslation("retention.off"));
            notice.add(off());
        }
    }

    private Component off() {
        Div alert = new Div(VaadinIcon.PAUSE.create(), new Span(getTranslation("retention.off.sentence")));
        alert.addClassNames("alert", "warn");
        return alert;
    }

    /// Sweeps in the background and shows that meanwhile.
    private void apply(String token) {
        UI ui = UI.getCurrent();
        preview.busy(true);
        var _ = background.after(Duration.ZERO, () -> sweep(ui, token));
    }

    private void sweep(UI ui, String token) {
        try {
            SweepRun run = service.run(token);
            finish(ui, () -> done(run));
        } catch (RetentionStateException e) {
            finish(ui, () -> Toast.failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            finish(ui, () -> {
                throw e;
            });
        }
    }

    private void finish(UI ui, Runnable result) {
        PageAccess.run(ui, () -> {
            preview.busy(false);
            refresh();
            result.run();
        });
    }

    private void done(SweepRun run) {
        String what = sweepFormatter.say(run);
        if (run.message() == null) {
            Toast.done(what);
        } else {
            Toast.failed(getTranslation("retention.run.failed", what, run.message()));
        }
    }
}
