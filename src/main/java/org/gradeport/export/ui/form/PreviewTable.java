package org.gradeport.export.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.ZoneId;
import java.util.List;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.format.ValueText;
import org.gradeport.table.Column;
import org.jspecify.annotations.Nullable;

/// The first rows as they will be exported.
public final class PreviewTable extends Div {

    private final ValueText text;

    PreviewTable(ZoneId zone) {
        text = new ValueText(zone);
        addClassName("preview-table");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("export.new.preview"));
    }

    /// @param own the columns with the dataset's own labels, which are shown in the reader's language
    void show(ExportPreview exportPreview, List<Column> own) {
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        exportPreview.columns().forEach(column -> head.add(header(column, own.contains(column))));
        for (List<@Nullable Object> row : exportPreview.rows()) {
            table.getBody().add(row(exportPreview.columns(), row));
        }
        removeAll();
        add(table);
    }

    private NativeTableHeaderCell header(Column column, boolean own) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(own ? getTranslation(column.label()) : column.label());
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("num", column.type().isNumeric());
        return cell;
    }

    private NativeTableRow row(List<Column> columns, List<@Nullable Object> values) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < columns.size(); i++) {
            NativeTableCell cell = new NativeTableCell(text.of(values.get(i)));
            cell.setClassName("num", columns.get(i).type().isNumeric());
            row.add(cell);
        }
        return row;
    }
}
