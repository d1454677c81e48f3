package org.gradeport.export.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import java.util.List;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.table.Column;
import org.gradeport.ui.Panel;

/// The number of rows and the first rows.
final class PreviewPanel extends Panel {

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
}
