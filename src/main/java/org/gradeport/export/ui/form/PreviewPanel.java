package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import java.util.List;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.format.ValueText;
import org.gradeport.table.Column;
import org.gradeport.ui.Panel;
import org.jspecify.annotations.Nullable;

/// The number of rows and the first rows.
public final class PreviewPanel extends Panel {

    private final QuantityFormatter quantityFormatter;
    private final Span count = new Span();
    private final Paragraph none = new Paragraph(getTranslation("export.new.no-rows"));
    private final ProgressBar waiting = new ProgressBar();
    private final PreviewTable table;

    PreviewPanel(QuantityFormatter quantityFormatter, ZoneId zone) {
        super(translate("export.new.preview"));
        this.quantityFormatter = quantityFormatter;
        table = new PreviewTable(zone);
        count.addClassName("sub");
        count.getElement().setAttribute("aria-live", "polite");
        addToHead(count);
        waiting.setIndeterminate(true);
        waiting.addClassName("waiting");
        waiting.getElement().setAttribute("aria-label", getTranslation("export.new.counting"));
        none.addClassName("sub");
        none.setVisible(false);
        addClassName("preview");
        add(waiting, table, none);
    }

    /// Dims the old figures until the new ones arrive.
    void wait(boolean isWaiting) {
        setClassName("stale", isWaiting);
        getElement().setAttribute("aria-busy", Boolean.toString(isWaiting));
    }

    /// Shows no figures.
    void clear() {
        count.setText("");
        none.setVisible(false);
        table.setVisible(false);
    }

    void show(ExportPreview exportPreview, List<Column> own) {
        wait(false);
        table.setVisible(true);
        count.setText(getTranslation(
                "export.new.count",
                exportPreview.total(),
                quantityFormatter.count(exportPreview.total()),
                quantityFormatter.count(exportPreview.limit())));
        showError(isTooMany(exportPreview) ? tooMany(exportPreview) : "");
        none.setVisible(exportPreview.total() == 0);
        table.show(exportPreview, own);
    }

    static boolean isTooMany(ExportPreview exportPreview) {
        return exportPreview.total() > exportPreview.limit();
    }

    private String tooMany(ExportPreview exportPreview) {
        return getTranslation(
                "export.new.too-many",
                quantityFormatter.count(exportPreview.total()),
                quantityFormatter.count(exportPreview.limit()));
    }

    /// The first rows as they will be exported.
    public static final class PreviewTable extends Div {

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
            NativeTableHeaderCell cell =
                    new NativeTableHeaderCell(own ? getTranslation(column.label()) : column.label());
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
}
