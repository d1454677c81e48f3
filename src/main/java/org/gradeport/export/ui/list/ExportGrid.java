package org.gradeport.export.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.export.Export;

/// The list of exports: a table on wide screens, cards on narrow ones.
public final class ExportGrid extends Grid<Export> {

    private static final int NARROW_PIXELS = 760;
    private static final int TIGHT_PIXELS = 1200;
    private static final String CARD = "card";
    private static final String CARDS = "as-cards";
    /// A window shows about 15 rows, and each row has some 50 elements.
    private static final int ROWS_AT_ONCE = 25;

    private final ExportCells cells;

    ExportGrid(ExportCells cells, Consumer<String> sorted) {
        this.cells = cells;
        addClassNames("dense", "exports");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAriaLabel(getTranslation("export.list.title"));
        addColumns();
        getColumns().forEach(column -> column.setResizable(!CARD.equals(column.getKey())));
        setSelectionMode(SelectionMode.MULTI);
        setPageSize(ROWS_AT_ONCE);
        addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(word(event.getSortOrder()));
            }
        });
        addAttachListener(event -> fit(event.getUI()));
    }

    private void addColumns() {
        column(CARD, cells::card).setFlexGrow(1).setRowHeader(true).setVisible(false);
        column("name", cells::name).setFlexGrow(1).setWidth("200px").setRowHeader(true);
        column("format", cells::format).setWidth("76px");
        column("status", cells::status).setWidth("194px");
        figures("rows", cells::rows).setWidth("106px");
        figures("size", cells::size).setWidth("86px");
        column("created", cells::created).setWidth("136px");
        column("expires", cells::expires).setWidth("104px");
        column("actions", cells::actions).setWidth("162px").setTextAlign(ColumnTextAlign.END);
        List.of("name", "status", "rows", "size", "created", "expires")
                .forEach(key -> getColumnByKey(key).setSortProperty(key).setSortable(true));
    }

    private Column<Export> column(String key, ValueProvider<Export, Component> content) {
        return addComponentColumn(content)
                .setKey(key)
                .setHeader(getTranslation("export.column." + key))
                .setFlexGrow(0);
    }

    private Column<Export> figures(String key, ValueProvider<Export, Component> content) {
        Span header = new Span(getTranslation("export.column." + key));
        header.addClassName("num");
        return column(key, content).setHeader(header).setTextAlign(ColumnTextAlign.END);
    }

    /// Marks the column that the list is sorted by: its key, `-` in front for descending.
    void showSort(String sort) {
        boolean descending = sort.startsWith("-");
        Column<Export> column = getColumnByKey(descending ? sort.substring(1) : sort);
        sort(List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    private static String word(List<GridSortOrder<Export>> order) {
        return order.stream()
                .map(each -> (each.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + each.getSorted().getKey())
                .findFirst()
                .orElse(ExportFilters.NEWEST_FIRST);
    }

    private void fit(UI ui) {
        Signal<WindowSize> size = ui.getPage().windowSizeSignal();
        Signal.effect(this, () -> {
            int width = size.get().width();
            setNarrow(isBelow(NARROW_PIXELS, width));
            setTight(isBelow(TIGHT_PIXELS, width));
        });
    }

    // A browser with an unknown width counts as wide.
    private static boolean isBelow(int bound, int width) {
        return width > 0 && width <= bound;
    }

    private void setNarrow(boolean narrow) {
        // Setting columns and selection renders every row again.
        if (narrow == hasClassName(CARDS)) {
            return;
        }
        getColumns().forEach(column -> column.setVisible(CARD.equals(column.getKey()) == narrow));
        setSelectionMode(narrow ? SelectionMode.NONE : SelectionMode.MULTI);
        setClassName(CARDS, narrow);
    }

    /// In a tight window the file's size and its end are left out; the page of the export has them.
    private void setTight(boolean tight) {
        boolean cards = hasClassName(CARDS);
        List.of("size", "expires").forEach(key -> getColumnByKey(key).setVisible(!tight && !cards));
        width("name", tight, "150px", "200px");
        width("status", tight, "136px", "194px");
        width("rows", tight, "88px", "106px");
        width("created", tight, "112px", "136px");
        width("actions", tight, "144px", "162px");
    }

    private void width(String key, boolean tight, String small, String normal) {
        getColumnByKey(key).setWidth(tight ? small : normal);
    }
}
