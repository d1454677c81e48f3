package org.gradeport.export.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FileRetention;
import org.gradeport.export.ui.ActionButtons;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.ExportRoutes;
import org.gradeport.export.ui.Progress;
import org.gradeport.export.ui.ProgressLine;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.export.ui.StatusBadge;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.PageSection;
import org.gradeport.ui.Panel;
import org.springframework.context.annotation.Scope;

/// The content of one export's page.
@SpringComponent
@Scope("prototype")
final class ExportDetails extends Div {

    private final ExportService service;
    private final CurrentActor current;
    private final ActionHandler actionHandler;
    private final RequestFormatter requestFormatter;
    private final List<PageSection<Export>> sections;
    private final QuantityFormatter figures;
    private final TimeFormatter times;
    private final Clock clock;
    private final Div main = new Div();
    private Optional<Export> shown = Optional.empty();
    private ProgressLine progress;

    ExportDetails(
            ExportService service,
            CurrentActor current,
            ActionHandler actionHandler,
            RequestFormatter requestFormatter,
            List<PageSection<Export>> sections,
            QuantityFormatter figures,
            TimeFormatter times,
            Clock clock) {
        this.service = service;
        this.current = current;
        this.actionHandler = actionHandler;
        this.requestFormatter = requestFormatter;
        this.sections = sections;
        this.figures = figures;
        this.times = times;
        this.clock = clock;
        progress = new ProgressLine("", figures);
        main.addClassName("one-main");
    }

    /// @param changed reads the page again
    void show(Export export, Runnable changed) {
        List<Component> outcome = outcome(export);
        Component timeline = new TimelinePanel(figures, times, service.timeline(export.id()));
        RouterLink back = ExportRoutes.link(getTranslation("export.list.title"), ExportRoutes.LIST);
        back.addClassName("back");
        PageHeader header = new PageHeader(export.name());
        header.actions(StatusBadge.of(export), new ActionButtons(actionHandler, export, changed));
        main.removeAll();
        main.add(outcome);
        sections.forEach(section -> section.of(export, changed).ifPresent(main::add));
        main.add(new RequestPanel(requestFormatter, export.request()));
        Div columns = new Div(main, timeline);
        columns.addClassName("one-columns");
        removeAll();
        add(back, header, columns);
        shown = Optional.of(export);
    }

    void clear() {
        removeAll();
        shown = Optional.empty();
    }

    Optional<String> name() {
        return shown.map(Export::name);
    }

    /// Shows new figures in place; false if more than figures changed.
    boolean update(Export now) {
        if (shown.filter(before -> Progress.differsInFiguresOnly(before, now)).isEmpty()) {
            return false;
        }
        shown = Optional.of(now);
        progress.show(Progress.of(now, clock.instant()));
        return true;
    }

    /// The result of the export, the most urgent part first.
    private List<Component> outcome(Export export) {
        List<Component> parts = new ArrayList<>();
        ExportFailure failure = export.failure();
        if (export.status() == ExportStatus.FAILED && failure != null) {
            parts.add(new FailurePanel(
                    export,
                    failure,
                    service.countEarlierFailures(export.id()),
                    current.get().is(Role.ADMIN) || current.get().is(Role.OPERATOR)));
        }
        if (export.status() == ExportStatus.RUNNING) {
            parts.add(running(export));
        }
        if (export.status() == ExportStatus.EXPIRED) {
            parts.add(expired(export));
        }
        if (!export.warnings().isEmpty()) {
            parts.add(new WarningsPanel(export.warnings()));
        }
        ExportFile file = export.file();
        if (file != null) {
            parts.add(new FilePanel(figures, times, export, file));
        }
        return parts;
    }

    private Panel expired(Export export) {
        String archived = export.isArchived() ? "export.page.archived" : "export.page.expired";
        Panel panel = new Panel(getTranslation(archived));
        panel.addClassNames("callout", "warn");
        panel.add(new Paragraph(since(export)));
        return panel;
    }

    private String since(Export export) {
        Instant since = export.expiresAt();
        FileRetention fileRetention = export.retention();
        if (since == null) {
            return getTranslation("export.page.expired-gone");
        } else if (fileRetention == null || !export.isArchived()) {
            return getTranslation("export.page.expired-since", times.exact(since));
        }
        Instant until = fileRetention.archiveUntil();
        return until == null
                ? getTranslation("export.page.archived-for-good", times.exact(since))
                : getTranslation("export.page.archived-until", times.exact(since), times.exact(until));
    }

    private Panel running(Export export) {
        Panel panel = new Panel(getTranslation("export.page.progress"));
        progress = new ProgressLine(export.name(), figures);
        panel.add(progress);
        progress.show(Progress.of(export, clock.instant()));
        return panel;
    }
}
