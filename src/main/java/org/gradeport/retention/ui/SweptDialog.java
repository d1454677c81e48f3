package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.gradeport.base.DenseGrid;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.SweptFile;

/// The files that a sweep dealt with.
final class SweptDialog extends Dialog {

    private static final int FEW = 8;

    private final RetentionSite site;

    SweptDialog(RetentionSite site, SweepRun run) {
        this.site = site;
        setHeaderTitle(getTranslation("retention.files.title", site.moments().exact(run.startedAt())));
        setWidth("min(860px, 94vw)");
        add(grid(run));
        getFooter().add(new Button(getTranslation("base.close"), _ -> close()));
    }

    private DenseGrid<SweptFile> grid(SweepRun run) {
        DenseGrid<SweptFile> grid = new DenseGrid<>(this::card);
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("retention.column.file"))
                .setFlexGrow(2);
        grid.addColumn(file -> site.figures().size(file.sizeBytes()))
                .setHeader(getTranslation("retention.column.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addColumn(this::deed)
                .setHeader(getTranslation("retention.column.what"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.setPageSize(100);
        int rows = Math.toIntExact(
                run.parts().stream().mapToLong(SweepRun.Part::files).sum());
        grid.setItems(
                query -> site.service().swept(run.id(), query.getPage(), query.getPageSize()).stream(), _ -> rows);
        grid.setAllRowsVisible(rows <= FEW);
        if (rows > FEW) {
            grid.setHeight("min(440px, 60vh)");
        }
        return grid;
    }

    private Component name(SweptFile file) {
        Span what = new Span(
                "%s · %s · %s".formatted(site.dataset(file.dataset()), site.format(file.format()), file.ownerName()));
        what.addClassName("tiny");
        Span name = new Span(file.name());
        name.addClassName("strong");
        Div cell = new Div(name, what);
        cell.addClassName("cell");
        return cell;
    }

    private String deed(SweptFile file) {
        return getTranslation("retention.deed.one." + SweepWords.key(file.deed()));
    }

    private Component card(SweptFile file) {
        Div card =
                new Div(name(file), new Span(deed(file) + " · " + site.figures().size(file.sizeBytes())));
        card.addClassName("phone-card");
        return card;
    }
}
