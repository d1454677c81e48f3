package org.gradeport.retention.ui;

import org.gradeport.retention.RetentionService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import org.gradeport.retention.DueFile;
import org.gradeport.ui.ResponsiveGrid;

/// The list of a preview, read a part at a time.
final class DueFileGrid extends Composite<ResponsiveGrid<DueFile>> {

    private static final int FEW = 8;

    private final DueFileColumns dueFileColumns;
    private final SerializableFunction<DueFile, Component> actions;

    DueFileGrid(RetentionService service, DueFileColumns dueFileColumns, Instant asOf, int rows, SerializableFunction<DueFile, Component> actions) {
        this.dueFileColumns = dueFileColumns;
        this.actions = actions;
        ResponsiveGrid<DueFile> responsiveGrid = getContent();
        responsiveGrid.getElement().setAttribute("aria-label", getTranslation("retention.preview.list"));
        responsiveGrid
                .addComponentColumn(dueFileColumns::name)
                .setHeader(getTranslation("retention.column.file"))
                .setFlexGrow(2);
        responsiveGrid
                .addColumn(dueFileColumns::size)
                .setHeader(getTranslation("retention.column.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        responsiveGrid
                .addComponentColumn(dueFileColumns::verdict)
                .setHeader(getTranslation("retention.column.verdict"))
                .setWidth("200px")
                .setFlexGrow(0);
        responsiveGrid
                .addComponentColumn(dueFileColumns::why)
                .setHeader(getTranslation("retention.column.why"))
                .setFlexGrow(1);
        responsiveGrid
                .addComponentColumn(actions::apply)
                .setKey("actions")
                .setWidth("110px")
                .setFlexGrow(0);
        responsiveGrid.setItems(
                query -> service.files(asOf, query.getOffset(), query.getLimit()).stream(), _ -> rows);
        responsiveGrid.setAllRowsVisible(rows <= FEW);
        if (rows > FEW) {
            responsiveGrid.setHeight("420px");
        }
    }

    @Override
    protected ResponsiveGrid<DueFile> initContent() {
        return new ResponsiveGrid<>(file -> dueFileColumns.card(file, actions.apply(file)));
    }
}
