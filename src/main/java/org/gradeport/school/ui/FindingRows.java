package org.gradeport.school.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Figures;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.school.ImportReport;
import org.springframework.stereotype.Component;

/// The findings of a check as a table and as a CSV file.
@Component
class FindingRows {

    private static final String HEIGHT = "26rem";

    private final Figures figures;

    FindingRows(Figures figures) {
        this.figures = figures;
    }

    Div show(ImportReport report) {
        Div shown = new Div(grid(report), below(report));
        shown.addClassName("stack");
        return shown;
    }

    private DenseGrid<Finding> grid(ImportReport report) {
        DenseGrid<Finding> grid = new DenseGrid<>(this::card);
        grid.addComponentColumn(FindingRows::severity)
                .setHeader(say("school.finding.severity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Finding::file)
                .setHeader(say("school.finding.file"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(finding -> row(finding))
                .setHeader(say("school.finding.row"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Finding::field)
                .setHeader(say("school.finding.field"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(finding -> wrapped(finding.message()))
                .setHeader(say("school.finding.message"))
                .setFlexGrow(1);
        grid.setItems(report.findings());
        if (report.findings().size() > 8) {
            grid.setHeight(HEIGHT);
        } else {
            grid.setAllRowsVisible(true);
        }
        return grid;
    }

    private Div below(ImportReport report) {
        Anchor csv = new Anchor(download(report), say("school.finding.csv"));
        csv.getElement().setAttribute("download", true);
        Div below = new Div(csv);
        long hidden = report.errors() + report.warnings() - report.findings().size();
        if (hidden > 0) {
            below.add(new Span(UI.getCurrent().getTranslation("school.finding.more", figures.count(hidden))));
        }
        below.addClassName("buttons");
        return below;
    }

    private static DownloadHandler download(ImportReport report) {
        byte[] bytes = FindingsCsv.of(report.findings()).getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(bytes), "findings.csv", "text/csv;charset=utf-8", bytes.length));
    }

    private Div card(Finding finding) {
        Div where = new Div("%s %s %s".formatted(finding.file(), row(finding), finding.field()));
        where.addClassName("tiny");
        Div card = new Div(new Div(severity(finding)), where, new Div(finding.message()));
        card.addClassName("phone-card");
        return card;
    }

    private static StatusPill severity(Finding finding) {
        Tone tone = finding.severity() == Severity.ERROR ? Tone.BAD : Tone.WARN;
        return new StatusPill(tone, say("school.finding." + finding.severity()));
    }

    private String row(Finding finding) {
        return finding.row() == 0 ? "" : figures.count(finding.row());
    }

    private static Div wrapped(String text) {
        Div cell = new Div(text);
        cell.addClassName("wrapped");
        return cell;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
