package org.gradeport.metrics.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.BiFunction;

/// A chart's figures as a table with headings, for those who cannot see the chart or want the numbers.
public final class ChartTable extends NativeTable {

    /// @param link makes a figure a link to its exports
    ChartTable(String caption, String first, ChartDrawing drawing, BiFunction<ChartMark, String, Component> link) {
        addClassName("figures");
        setCaptionText(caption);
        getHead().add(head(first, drawing.series()));
        for (int category = 0; category < drawing.categories().size(); category++) {
            getBody().add(row(drawing, category, link));
        }
    }

    private static NativeTableRow head(String first, List<ChartSeries> series) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading(first, "col"));
        for (ChartSeries each : series) {
            NativeTableHeaderCell cell = heading(each.name(), "col");
            cell.addClassName("num");
            row.add(cell);
        }
        return row;
    }

    private static NativeTableRow row(
            ChartDrawing drawing, int category, BiFunction<ChartMark, String, Component> link) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading(drawing.hints().get(category), "row"));
        for (int series = 0; series < drawing.series().size(); series++) {
            ChartSeries each = drawing.series().get(series);
            NativeTableCell cell = new NativeTableCell();
            cell.addClassName("num");
            cell.add(figure(each, new ChartMark(series, category), link));
            row.add(cell);
        }
        return row;
    }

    private static Component figure(ChartSeries series, ChartMark mark, BiFunction<ChartMark, String, Component> link) {
        String text = series.texts().get(mark.category());
        Double value = series.values().get(mark.category());
        return value == null || value == 0 ? new Text(text) : link.apply(mark, text);
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
