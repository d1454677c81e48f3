package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.school.RecordCounts.OfSchool;
import org.gradeport.ui.ResponsiveGrid;

/// The counts of each school in each school year.
final class SchoolsGrid extends Composite<ResponsiveGrid<OfSchool>> {

    private static final int FEW = 20;

    private final QuantityFormatter quantityFormatter;

    SchoolsGrid(List<OfSchool> schools, QuantityFormatter quantityFormatter) {
        this.quantityFormatter = quantityFormatter;
        ResponsiveGrid<OfSchool> responsiveGrid = getContent();
        responsiveGrid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        responsiveGrid.getElement().setAttribute("aria-label", getTranslation("school.by-school"));
        responsiveGrid.tighten(
                responsiveGrid
                        .addColumn(OfSchool::school)
                        .setHeader(getTranslation("school.school"))
                        .setRowHeader(true)
                        .setSortable(true)
                        .setFlexGrow(1)
                        .setWidth("220px"),
                "150px");
        responsiveGrid.tighten(
                responsiveGrid
                        .addColumn(SchoolsGrid::year)
                        .setHeader(getTranslation("school.year"))
                        .setComparator(OfSchool::schoolYear)
                        .setFlexGrow(0)
                        .setWidth("110px"),
                "92px");
        Arrays.stream(RecordKind.values()).forEach(this::addFigure);
        responsiveGrid.setItems(schools);
        responsiveGrid.setAllRowsVisible(schools.size() <= FEW);
    }

    @Override
    protected ResponsiveGrid<OfSchool> initContent() {
        return new ResponsiveGrid<>(this::card);
    }

    private void addFigure(RecordKind recordKind) {
        Column<OfSchool> figure = getContent()
                .addColumn(row -> quantityFormatter.count(recordKind.of(row.counts())))
                .setHeader(getTranslation(recordKind.key()))
                .setComparator(row -> recordKind.of(row.counts()))
                .setPartNameGenerator(_ -> "figure")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("120px");
        // The longest header.
        getContent().tighten(figure, recordKind == RecordKind.ENROLLMENTS ? "96px" : "80px");
    }

    private Component card(OfSchool row) {
        Span school = styled(new Span(row.school()), "strong");
        Span year = styled(new Span(year(row)), "tiny");
        Span counts = new Span(RecordKind.line(row.counts(), quantityFormatter, this));
        return new Div(school, year, counts);
    }

    /// `2025/26` for the year that ends in 2026.
    static String year(OfSchool row) {
        return "%d/%02d".formatted(row.schoolYear() - 1, row.schoolYear() % 100);
    }
}
