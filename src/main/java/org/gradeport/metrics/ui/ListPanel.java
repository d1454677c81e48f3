package org.gradeport.metrics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.gradeport.ui.ResponsiveGrid;

/// A list below the dashboard's charts.
abstract class ListPanel<T> extends Section {

    private static final long serialVersionUID = 1L;

    final ResponsiveGrid<T> grid = new ResponsiveGrid<>(this::card);
    private transient List<T> shown = List.of();

    ListPanel(String heading) {
        H2 title = new H2(heading);
        title.addClassName("card-title");
        getElement().setAttribute("aria-label", heading);
        addClassName("dashboard-list");
        grid.setAllRowsVisible(true);
        add(title, grid);
        setVisible(false);
    }

    /// A row on a phone.
    abstract Component card(T row);

    /// What reads the same is left alone.
    void list(List<T> rows) {
        setVisible(!rows.isEmpty());
        if (!rows.equals(shown)) {
            shown = rows;
            grid.setItems(rows);
        }
    }
}
