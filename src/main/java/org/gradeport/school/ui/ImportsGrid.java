package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.TimeFormatter;
import org.gradeport.school.FileChanges;
import org.gradeport.school.LastImport;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;

/// A row for each of the last imports: when, by whom, from which file, and what it did to the records.
final class ImportsGrid extends Composite<ResponsiveGrid<LastImport>> {

    private final QuantityFormatter quantityFormatter;
    private final TimeFormatter timeFormatter;

    ImportsGrid(List<LastImport> imports, QuantityFormatter quantityFormatter, TimeFormatter timeFormatter) {
        this.quantityFormatter = quantityFormatter;
        this.timeFormatter = timeFormatter;
        ResponsiveGrid<LastImport> grid = getContent();
        grid.getElement().setAttribute("aria-label", getTranslation("school.imports"));
        grid.addNarrow(getTranslation("school.last.when"), "120px", this::when);
        grid.addColumn(LastImport::by)
                .setHeader(getTranslation("school.last.by"))
                .setFlexGrow(0)
                .setWidth("110px");
        grid.addColumn(this::file)
                .setHeader(getTranslation("school.last.file"))
                .setFlexGrow(1)
                .setWidth("120px");
        figure("added", FileChanges::added);
        figure("changed", FileChanges::changed);
        figure("deactivated", FileChanges::deactivated);
        figure("unchanged", FileChanges::unchanged);
        grid.setItems(imports);
        grid.setAllRowsVisible(true);
    }

    @Override
    protected ResponsiveGrid<LastImport> initContent() {
        return new ResponsiveGrid<>(this::card);
    }

    /// With the person who undid it, if it is undone.
    private String file(LastImport row) {
        Instant undone = row.undo().at();
        return undone == null
                ? row.fileName()
                : getTranslation(
                        "school.undo.done-by", row.fileName(), row.undo().by(), timeFormatter.exact(undone));
    }

    private Component when(LastImport row) {
        return RelativeTime.of(timeFormatter, row.finishedAt());
    }

    private void figure(String key, ToLongFunction<FileChanges> value) {
        getContent()
                .addColumn(row -> sum(row, value))
                .setHeader(getTranslation("school.changes." + key))
                .setPartNameGenerator(_ -> "figure")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("95px");
    }

    /// Imports of earlier versions of the portal have no figures.
    private String sum(LastImport row, ToLongFunction<FileChanges> value) {
        return row.files().isEmpty()
                ? getTranslation("base.none")
                : quantityFormatter.count(row.files().stream().mapToLong(value).sum());
    }

    private Component card(LastImport row) {
        Span figures = new Span(getTranslation(
                "school.changes.line",
                sum(row, FileChanges::added),
                sum(row, FileChanges::changed),
                sum(row, FileChanges::deactivated),
                sum(row, FileChanges::unchanged)));
        return new Div(styled(new Span(file(row)), "strong"), when(row), new Span(row.by()), figures);
    }
}
