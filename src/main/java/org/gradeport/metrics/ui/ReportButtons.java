package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.gradeport.base.TimeFormatter;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Report;
import org.gradeport.metrics.ReportService;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;

/// Buttons for the report of the shown period and, for administrators, its plan.
@SpringComponent
class ReportButtons {

    private final ReportService reports;
    private final TimeFormatter timeFormatter;
    private final CurrentActor actor;

    ReportButtons(ReportService reports, TimeFormatter timeFormatter, CurrentActor actor) {
        this.reports = reports;
        this.timeFormatter = timeFormatter;
        this.actor = actor;
    }

    Component of(Supplier<Period> period) {
        Div buttons = new Div(download(period));
        buttons.addClassName("report-buttons");
        if (actor.get().is(Role.ADMIN)) {
            buttons.add(plan());
        }
        return buttons;
    }

    /// Made on demand, with the rights of the user.
    private Component download(Supplier<Period> period) {
        DownloadHandler handler = DownloadHandler.fromInputStream(_ -> response(reports.generate(period.get())));
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, "");
        link.setText(translate("report.download"));
        link.addClassName("button");
        return link;
    }

    private static DownloadResponse response(Report report) {
        return new DownloadResponse(
                new ByteArrayInputStream(report.bytes()), report.name(), Report.MEDIA_TYPE, report.bytes().length);
    }

    private Component plan() {
        Button button =
                new Button(VaadinIcon.ENVELOPE_O.create(), _ -> new ReportDialog(reports, timeFormatter).open());
        button.setTooltipText(translate("report.plan"));
        button.setAriaLabel(translate("report.plan"));
        return button;
    }
}
