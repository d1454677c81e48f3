package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.school.FileLoss;
import org.gradeport.school.SchoolLoss;
import org.gradeport.ui.ResponsiveGrid;

/// A row for each file, and for each school and file: how many active records a zip makes inactive.
final class LossesGrid extends Composite<ResponsiveGrid<SchoolLoss>> {

    private static final int FEW = 8;

    private final QuantityFormatter quantityFormatter;

    /// @param files stand first, without a school
    LossesGrid(List<FileLoss> files, List<SchoolLoss> schools, QuantityFormatter quantityFormatter) {
        this.quantityFormatter = quantityFormatter;
        String all = getTranslation("school.losses.all");
        List<SchoolLoss> losses = Stream.concat(
                        files.stream()
                                .map(loss -> new SchoolLoss("", all, loss.file(), loss.active(), loss.deactivated())),
                        schools.stream())
                .toList();
        ResponsiveGrid<SchoolLoss> grid = getContent();
        grid.getElement().setAttribute("aria-label", getTranslation("school.losses"));
        grid.addColumn(SchoolLoss::name)
                .setHeader(getTranslation("school.school"))
                .setRowHeader(true)
                .setFlexGrow(1)
                .setWidth("220px");
        grid.addColumn(SchoolLoss::file)
                .setHeader(getTranslation("school.findings.file"))
                .setFlexGrow(0)
                .setWidth("170px");
        figure("school.losses.active", SchoolLoss::active);
        figure("school.changes.deactivated", SchoolLoss::deactivated);
        grid.setItems(losses);
        grid.setAllRowsVisible(losses.size() <= FEW);
    }

    @Override
    protected ResponsiveGrid<SchoolLoss> initContent() {
        return new ResponsiveGrid<>(this::card);
    }

    private void figure(String key, ToLongFunction<SchoolLoss> value) {
        getContent()
                .addColumn(loss -> quantityFormatter.count(value.applyAsLong(loss)))
                .setHeader(getTranslation(key))
                .setPartNameGenerator(_ -> "figure")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("130px");
    }

    private Component card(SchoolLoss loss) {
        Span figures = new Span(getTranslation(
                "school.losses.line",
                loss.file(),
                quantityFormatter.count(loss.deactivated()),
                quantityFormatter.count(loss.active())));
        return new Div(styled(new Span(loss.name()), "strong"), figures);
    }
}
