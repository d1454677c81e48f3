package org.gradeport.export.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.VisibleText;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ExportRoutes;
import org.gradeport.export.ui.ProgressLine;

/// An export's name, the summary of its request, and its progress or failure.
final class NameCell extends Div {

    /// @param summary of the request
    /// @param progress shown while the export runs
    NameCell(Export export, String summary, boolean withOwner, ProgressLine progress) {
        addClassName("export-name");
        add(title(export), summary(summary, withOwner ? export.ownerName() : ""));
        ExportFailure failure = export.failure();
        if (export.status() == ExportStatus.FAILED && failure != null) {
            add(failure(failure));
        }
        if (export.status() == ExportStatus.RUNNING) {
            add(progress);
        }
    }

    private Div title(Export export) {
        Div title = new Div(ExportRoutes.link(export.name(), ExportRoutes.page(export.id())));
        title.addClassName("export-title");
        if (export.heldBy() != null) {
            title.add(held());
        }
        return title;
    }

    private Icon held() {
        Icon lock = VaadinIcon.LOCK.create();
        lock.setTooltipText(getTranslation("export.held"));
        lock.getElement().setAttribute("role", "img");
        lock.getElement().setAttribute("aria-label", getTranslation("export.held"));
        return lock;
    }

    private static Div summary(String text, String owner) {
        Div line = new Div(new Span(text));
        line.addClassName("tiny");
        if (!owner.isEmpty()) {
            line.add(new Span(" · " + VisibleText.isolated(owner)));
        }
        return line;
    }

    private static Div failure(ExportFailure failure) {
        Div line = new Div(new Span(failure.message()));
        line.addClassNames("tiny", "failure");
        return line;
    }
}
