package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gradeport.base.VisibleText;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.SweptFile;
import org.gradeport.ui.ResponsiveGrid;

/// The files that a sweep processed.
final class SweptFilesDialog extends Dialog {

    private static final int FEW = 8;

    private final transient RetentionService service;
    private final transient NameFormatter names;
    private final transient SweepFormatter sweepFormatter;

    SweptFilesDialog(RetentionService service, NameFormatter names, SweepFormatter sweepFormatter, SweepRun run) {
        this.service = service;
        this.names = names;
        this.sweepFormatter = sweepFormatter;
        setHeaderTitle(
                getTranslation("retention.files.title", sweepFormatter.times().exact(run.startedAt())));
        setWidth("min(860px, 94vw)");
        add(grid(run));
        getFooter().add(new Button(getTranslation("base.close"), _ -> close()));
    }

    private ResponsiveGrid<SweptFile> grid(SweepRun run) {
        ResponsiveGrid<SweptFile> responsiveGrid = new ResponsiveGrid<>(this::card);
        responsiveGrid.addWide(getTranslation("retention.column.file"), 2, this::name);
        responsiveGrid
                .addColumn(file -> sweepFormatter.quantities().size(file.sizeBytes()))
                .setHeader(getTranslation("retention.column.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        responsiveGrid
                .addColumn(this::outcome)
                .setHeader(getTranslation("retention.column.what"))
                .setWidth("200px")
                .setFlexGrow(0);
        responsiveGrid.setPageSize(100);
        int rows = Math.toIntExact(
                run.counts().stream().mapToLong(SweepRun.FileCount::files).sum());
        responsiveGrid.setItems(
                query -> service.swept(run.id(), query.getPage(), query.getPageSize()).stream()
                        .flatMap(List::stream),
                _ -> rows);
        responsiveGrid.setAllRowsVisible(rows <= FEW);
        if (rows > FEW) {
            responsiveGrid.setHeight("min(440px, 60vh)");
        }
        return responsiveGrid;
    }

    private Component name(SweptFile file) {
        Span name = new Span(file.name());
        name.addClassName("strong");
        Div cell = new Div(name);
        if (!file.dataset().isEmpty()) {
            Span what = new Span(names.file(file.dataset(), file.format(), file.ownerName()));
            what.addClassName("tiny");
            cell.add(what);
        }
        cell.addClassName("cell");
        return cell;
    }

    private String outcome(SweptFile file) {
        return getTranslation("retention.swept.one." + SweepFormatter.key(file.outcome()));
    }

    private Component card(SweptFile file) {
        return new Div(
                name(file),
                new Span(VisibleText.join(
                        " · ",
                        List.of(outcome(file), sweepFormatter.quantities().size(file.sizeBytes())))));
    }
}
