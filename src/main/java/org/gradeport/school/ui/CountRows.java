package org.gradeport.school.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.ToLongFunction;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Figures;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.SchoolCounts;
import org.springframework.stereotype.Component;

/// The counts as a table, one row for each school and year, and the whole below it.
@Component
class CountRows {

    private final Figures figures;

    CountRows(Figures figures) {
        this.figures = figures;
    }

    DenseGrid<SchoolCounts> grid(List<SchoolCounts> counts, RecordCounts all) {
        DenseGrid<SchoolCounts> grid = new DenseGrid<>(this::card);
        grid.addColumn(SchoolCounts::school)
                .setHeader(say("school.count.school"))
                .setFooter(say("school.count.all"))
                .setFlexGrow(1);
        grid.addColumn(CountRows::year)
                .setHeader(say("school.count.year"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        add(grid, "students", all, RecordCounts::students);
        add(grid, "teachers", all, RecordCounts::teachers);
        add(grid, "courses", all, RecordCounts::courses);
        add(grid, "classes", all, RecordCounts::classes);
        add(grid, "enrollments", all, RecordCounts::enrollments);
        add(grid, "results", all, RecordCounts::results);
        grid.setItems(counts);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private void add(Grid<SchoolCounts> grid, String key, RecordCounts all, ToLongFunction<RecordCounts> count) {
        grid.addColumn(row -> figures.count(count.applyAsLong(row.counts())))
                .setHeader(say("school.count." + key))
                .setFooter(figures.count(count.applyAsLong(all)))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /// 2026 is the year in which 2025/26 ends (OneRoster 1.2, schoolYear).
    private static String year(SchoolCounts counts) {
        return "%d/%02d".formatted(counts.schoolYear() - 1, counts.schoolYear() % 100);
    }

    private Div card(SchoolCounts row) {
        RecordCounts counts = row.counts();
        Div name = new Div(row.school() + " · " + year(row));
        Div facts = new Div(UI.getCurrent()
                .getTranslation(
                        "school.import.counts",
                        counts.students(),
                        counts.teachers(),
                        counts.courses(),
                        counts.classes(),
                        counts.enrollments(),
                        counts.results()));
        facts.addClassName("tiny");
        Div card = new Div(name, facts);
        card.addClassName("phone-card");
        return card;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
