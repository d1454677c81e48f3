package org.gradeport.metrics.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.gradeport.ui.ResponsiveGrid;

/// A list below the charts of the dashboard.
abstract class ListPanel<T> extends Section {

    final ResponsiveGrid<T> grid = new ResponsiveGrid<>(this::card);
    private transient List<T> shown = List.of();

    ListPanel(String heading) {
        H2 title = styled(new H2(heading), "card-title");
        getElement().setAttribute("aria-label", heading);
        addClassName("dashboard-list");
        grid.setAllRowsVisible(true);
        add(title, grid);
        setVisible(false);
    }

    Grid.Column<T> column(String key, SerializableFunction<T, Component> cell) {
        return grid.addComponentColumn(cell::apply).setHeader(getTranslation("dashboard.column." + key));
    }

    Grid.Column<T> number(String key, ValueProvider<T, String> figure) {
        return grid.addColumn(figure)
                .setHeader(getTranslation("dashboard.column." + key))
                .setTextAlign(ColumnTextAlign.END);
    }

    Component format(String text) {
        return styled(new Span(text), "fmt");
    }

    /// A row on a phone.
    abstract Component card(T row);

    /// Equal rows are not rendered again.
    void list(List<T> rows) {
        setVisible(!rows.isEmpty());
        if (!rows.equals(shown)) {
            shown = rows;
            grid.setItems(rows);
        }
    }
}
