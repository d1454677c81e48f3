package org.gradeport.export.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.Progress;
import org.gradeport.export.ui.ProgressLine;
import org.gradeport.export.ui.RequestFormatter;
import org.gradeport.export.ui.ShownExport;
import org.gradeport.export.ui.page.ExportDetailsView;

/// An export's name, under it what was asked, and then how far it is or why it failed.
final class NameCell extends Div {

    private final ExportSite site;
    private final ProgressLine progress;

    NameCell(ExportSite site, RequestFormatter requestFormatter, ShownExport shown, boolean withOwner) {
        this.site = site;
        Export export = shown.export();
        progress = new ProgressLine(export.name(), site.figures());
        addClassName("export-name");
        add(title(export), summary(requestFormatter.summary(export.request()), withOwner ? export.ownerName() : ""));
        ExportFailure failure = export.failure();
        if (shown.status() == ExportStatus.FAILED && failure != null) {
            add(failure(failure));
        }
        if (shown.status() == ExportStatus.RUNNING) {
            add(progress);
            show(shown);
        }
    }

    /// Shows new figures of the same state.
    void show(ShownExport shown) {
        progress.show(Progress.of(shown.export(), site.clock().instant()));
    }

    private Div title(Export export) {
        Div title = new Div(new RouterLink(export.name(), ExportDetailsView.class, ExportSite.id(export.id())));
        title.addClassName("export-title");
        if (export.heldBy() != null) {
            title.add(kept());
        }
        return title;
    }

    private Icon kept() {
        Icon lock = VaadinIcon.LOCK.create();
        lock.setTooltipText(getTranslation("export.kept"));
        lock.getElement().setAttribute("role", "img");
        lock.getElement().setAttribute("aria-label", getTranslation("export.kept"));
        return lock;
    }

    private static Div summary(String asked, String owner) {
        Div line = new Div(new Span(asked));
        line.addClassName("tiny");
        if (!owner.isEmpty()) {
            line.add(new Span(" · " + owner));
        }
        return line;
    }

    private static Div failure(ExportFailure failure) {
        Div line = new Div(new Span(failure.message()));
        line.addClassNames("tiny", "failure");
        return line;
    }
}
