package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.gradeport.base.Confirm;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.EmptyState;
import org.gradeport.base.Panel;
import org.gradeport.base.Toast;
import org.gradeport.export.DueFile;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportStateException;

/// The files that people exempted, by whom and why.
final class ExemptPart extends Panel {

    private final RetentionSite site;
    private final Runnable changed;
    private final FileCells cells;
    private final Div list = new Div();

    ExemptPart(RetentionSite site, Runnable changed) {
        super(SweepWords.translate("retention.exempt"));
        this.site = site;
        this.changed = changed;
        cells = new FileCells(site);
        add(list);
    }

    void load() {
        List<DueFile> files = site.service().exempt();
        list.removeAll();
        list.add(files.isEmpty() ? none() : grid(files));
    }

    private Component none() {
        return new EmptyState(VaadinIcon.LOCK, getTranslation("retention.exempt.none"));
    }

    private Component grid(List<DueFile> files) {
        DenseGrid<DueFile> grid = new DenseGrid<>(file -> cells.card(file, action(file)));
        grid.addComponentColumn(cells::name)
                .setHeader(getTranslation("retention.column.file"))
                .setFlexGrow(2);
        grid.addColumn(cells::size)
                .setHeader(getTranslation("retention.column.size"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        grid.addComponentColumn(cells::why)
                .setHeader(getTranslation("retention.column.exempt"))
                .setFlexGrow(2);
        grid.addComponentColumn(file -> site.moments().show(file.finishedAt()))
                .setHeader(getTranslation("retention.column.finished"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::action)
                .setKey("actions")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(files);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component action(DueFile file) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (site.decides()) {
            Button release = new Button(getTranslation("retention.release"), _ -> ask(file));
            release.setAriaLabel(getTranslation("retention.release.of", file.name()));
            actions.add(release);
        }
        return actions;
    }

    private void ask(DueFile file) {
        Confirm.ask(
                getTranslation("retention.release.title", file.name()),
                getTranslation("retention.release.sentence"),
                getTranslation("retention.release"),
                () -> release(file));
    }

    private void release(DueFile file) {
        try {
            site.exports().keep(file.id(), null);
            Toast.done(getTranslation("retention.released", file.name()));
        } catch (ExportStateException | ExportNotFoundException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        changed.run();
    }
}
