package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import org.gradeport.base.DenseGrid;
import org.gradeport.export.DueFile;

/// The list of a preview, read a part at a time.
final class FileGrid extends Composite<DenseGrid<DueFile>> {

    private static final int FEW = 8;

    private final FileCells cells;
    private final SerializableFunction<DueFile, Component> actions;

    FileGrid(RetentionSite site, Instant asOf, int rows, SerializableFunction<DueFile, Component> actions) {
        cells = new FileCells(site);
        this.actions = actions;
        DenseGrid<DueFile> grid = getContent();
        grid.getElement().setAttribute("aria-label", getTranslation("retention.preview.list"));
        grid.addComponentColumn(cells::name)
                .setHeader(getTranslation("retention.column.file"))
                .setFlexGrow(2);
        grid.addColumn(cells::size)
                .setHeader(getTranslation("retention.column.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addComponentColumn(cells::verdict)
                .setHeader(getTranslation("retention.column.verdict"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addComponentColumn(cells::why)
                .setHeader(getTranslation("retention.column.why"))
                .setFlexGrow(1);
        grid.addComponentColumn(actions::apply)
                .setKey("actions")
                .setWidth("110px")
                .setFlexGrow(0);
        grid.setItems(query -> site.service().files(asOf, query.getOffset(), query.getLimit()).stream(), _ -> rows);
        grid.setAllRowsVisible(rows <= FEW);
        if (rows > FEW) {
            grid.setHeight("420px");
        }
    }

    @Override
    protected DenseGrid<DueFile> initContent() {
        return new DenseGrid<>(file -> cells.card(file, actions.apply(file)));
    }
}
