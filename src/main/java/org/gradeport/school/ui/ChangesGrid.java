package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ToLongFunction;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.school.FileChanges;
import org.gradeport.school.FileChanges.Example;
import org.gradeport.ui.ResponsiveGrid;

/// A row for each file of a zip: what it does to the records, with examples.
final class ChangesGrid extends Composite<ResponsiveGrid<FileChanges>> {

    private final QuantityFormatter quantityFormatter;

    ChangesGrid(List<FileChanges> files, QuantityFormatter quantityFormatter) {
        this.quantityFormatter = quantityFormatter;
        ResponsiveGrid<FileChanges> grid = getContent();
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("school.changes"));
        boolean hasExamples = files.stream().anyMatch(file -> !file.examples().isEmpty());
        grid.addColumn(FileChanges::file)
                .setHeader(getTranslation("school.findings.file"))
                .setRowHeader(true)
                .setFlexGrow(hasExamples ? 0 : 1)
                .setWidth("168px");
        figure("added", "76px", FileChanges::added);
        figure("changed", "84px", FileChanges::changed);
        figure("deactivated", "102px", FileChanges::deactivated);
        figure("unchanged", "98px", FileChanges::unchanged);
        if (hasExamples) {
            grid.addColumn(this::examples)
                    .setPartNameGenerator(_ -> "lines")
                    .setHeader(getTranslation("school.changes.examples"))
                    .setFlexGrow(1)
                    .setWidth("165px");
        }
        grid.setItems(files);
        grid.setAllRowsVisible(true);
    }

    @Override
    protected ResponsiveGrid<FileChanges> initContent() {
        return new ResponsiveGrid<>(this::card);
    }

    private void figure(String key, String width, ToLongFunction<FileChanges> value) {
        getContent()
                .addColumn(file -> quantityFormatter.count(value.applyAsLong(file)))
                .setHeader(getTranslation("school.changes." + key))
                .setPartNameGenerator(_ -> "figure")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth(width);
    }

    private String examples(FileChanges file) {
        return file.examples().stream().map(this::example).collect(VisibleText.joining("\n"));
    }

    private String example(Example example) {
        String record = example.name().isEmpty()
                ? example.sourcedId()
                : getTranslation("school.changes.named", example.sourcedId(), example.name());
        String change = getTranslation("school.changes." + example.change());
        return example.fields().isEmpty()
                ? getTranslation("school.changes.example", change, record)
                : getTranslation(
                        "school.changes.example-fields", change, record, VisibleText.join(", ", example.fields()));
    }

    private Component card(FileChanges file) {
        return new Div(
                styled(new Span(file.file()), "strong"),
                new Span(line(file)),
                styled(new Span(examples(file)), "tiny", "lines"));
    }

    private String line(FileChanges file) {
        return getTranslation(
                "school.changes.line",
                quantityFormatter.count(file.added()),
                quantityFormatter.count(file.changed()),
                quantityFormatter.count(file.deactivated()),
                quantityFormatter.count(file.unchanged()));
    }
}
