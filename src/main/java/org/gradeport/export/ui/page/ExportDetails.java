package org.gradeport.export.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FileRetention;
import org.gradeport.export.MailedLinks.MailedLink;
import org.gradeport.export.ui.ActionButtons;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.Progress;
import org.gradeport.export.ui.ProgressLine;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.export.ui.ShownExport;
import org.gradeport.export.ui.StatusBadge;
import org.gradeport.export.ui.list.ExportsView;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Panel;

/// The content of one export's page.
final class ExportDetails extends Div {

    private final ExportSite site;
    private final RequestFormatter requestFormatter;
    private final ProgressLine progress;
    private ShownExport shown;

    /// @param changed shows the page anew
    ExportDetails(ExportSite site, ActionHandler actionHandler, ShownExport shown, Runnable changed) {
        this.site = site;
        this.shown = shown;
        Export export = shown.export();
        requestFormatter = new RequestFormatter(site.datasets(), site.formats(), site.service());
        progress = new ProgressLine(export.name(), site.figures());
        RouterLink back = new RouterLink(getTranslation("export.list.title"), ExportsView.class);
        back.addClassName("back");
        PageHeader header = new PageHeader(export.name());
        header.actions(StatusBadge.of(shown), new ActionButtons(site, actionHandler, export));
        Div main = new Div();
        main.addClassName("one-main");
        main.add(outcome(export));
        List<MailedLink> links = site.links().of(export.id());
        if (!links.isEmpty()) {
            main.add(new MailedLinksPanel(site, export, links, changed));
        }
        main.add(new RequestPanel(requestFormatter, export.request()));
        Div columns = new Div(main, new TimelinePanel(site, site.service().timeline(export.id())));
        columns.addClassName("one-columns");
        add(back, header, columns);
    }

    String name() {
        return shown.export().name();
    }

    /// Shows new figures in place; false if more than figures changed.
    boolean update(ShownExport now) {
        boolean same = shown.looksLike(now);
        shown = now;
        if (same) {
            progress.show(Progress.of(now.export(), site.clock().instant()));
        }
        return same;
    }

    /// What became of it, the most urgent first.
    private List<Component> outcome(Export export) {
        List<Component> parts = new ArrayList<>();
        ExportFailure failure = export.failure();
        if (export.status() == ExportStatus.FAILED && failure != null) {
            parts.add(new FailurePanel(site, export, failure));
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
            parts.add(new FilePanel(site, export, file));
        }
        return parts;
    }

    private Panel expired(Export export) {
        String archived = export.isArchived() ? "export.one.archived" : "export.one.expired";
        Panel panel = new Panel(getTranslation(archived));
        panel.addClassNames("callout", "warn");
        panel.add(new Paragraph(since(export)));
        return panel;
    }

    private String since(Export export) {
        Instant since = export.expiresAt();
        FileRetention fileRetention = export.retention();
        if (since == null) {
            return getTranslation("export.one.expired-gone");
        } else if (fileRetention == null || !export.isArchived()) {
            return getTranslation("export.one.expired-since", site.moments().exact(since));
        }
        Instant until = fileRetention.archiveUntil();
        return until == null
                ? getTranslation("export.one.archived-for-good", site.moments().exact(since))
                : getTranslation(
                        "export.one.archived-until",
                        site.moments().exact(since),
                        site.moments().exact(until));
    }

    private Panel running(Export export) {
        Panel panel = new Panel(getTranslation("export.one.progress"));
        panel.add(progress);
        progress.show(Progress.of(export, site.clock().instant()));
        return panel;
    }
}
