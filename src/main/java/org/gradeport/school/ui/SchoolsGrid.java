package org.gradeport.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Figures;
import org.gradeport.school.SchoolCounts;

/// The counts of each school in each school year.
final class SchoolsGrid extends Composite<DenseGrid<SchoolCounts>> {

    private static final int FEW = 20;

    private final Figures figures;

    SchoolsGrid(List<SchoolCounts> schools, Figures figures) {
        this.figures = figures;
        DenseGrid<SchoolCounts> grid = getContent();
        grid.getElement().setAttribute("aria-label", getTranslation("school.by-school"));
        grid.addColumn(SchoolCounts::school)
                .setHeader(getTranslation("school.school"))
                .setRowHeader(true)
                .setSortable(true)
                .setFlexGrow(1)
                .setWidth("220px");
        grid.addColumn(SchoolsGrid::year)
                .setHeader(getTranslation("school.year"))
                .setComparator(SchoolCounts::schoolYear)
                .setFlexGrow(0)
                .setWidth("110px");
        Arrays.stream(Kind.values()).forEach(this::addFigure);
        grid.setItems(schools);
        grid.setAllRowsVisible(schools.size() <= FEW);
    }

    @Override
    protected DenseGrid<SchoolCounts> initContent() {
        return new DenseGrid<>(this::card);
    }

    private void addFigure(Kind kind) {
        getContent()
                .addColumn(row -> figures.count(kind.of(row.counts())))
                .setHeader(getTranslation(kind.key()))
                .setComparator(row -> kind.of(row.counts()))
                .setPartNameGenerator(_ -> "figure")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("120px");
    }

    private Component card(SchoolCounts row) {
        Span school = new Span(row.school());
        school.addClassName("strong");
        Span year = new Span(year(row));
        year.addClassName("tiny");
        Span counts = new Span(Arrays.stream(Kind.values())
                .map(kind -> getTranslation(kind.key() + ".count", figures.count(kind.of(row.counts()))))
                .collect(Collectors.joining(" · ")));
        Div card = new Div(school, year, counts);
        card.addClassName("phone-card");
        return card;
    }

    /// `2025/26` for the year that ends in 2026.
    static String year(SchoolCounts row) {
        return "%d/%02d".formatted(row.schoolYear() - 1, row.schoolYear() % 100);
    }
}
