package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.ZoneId;
import java.util.List;
import org.gradeport.base.Figures;
import org.gradeport.base.Panel;
import org.gradeport.export.Preview;
import org.gradeport.table.Column;

/// How many rows there will be, and the first of them.
final class PreviewPanel extends Panel {

    private final Figures figures;
    private final Span count = new Span();
    private final Paragraph none = new Paragraph(getTranslation("export.new.no-rows"));
    private final ProgressBar waiting = new ProgressBar();
    private final PreviewTable table;

    PreviewPanel(Figures figures, ZoneId zone) {
        super(translate("export.new.preview"));
        this.figures = figures;
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

    /// New figures are on their way; the old ones stay, dimmed, until they are there.
    void wait(boolean isWaiting) {
        setClassName("stale", isWaiting);
        getElement().setAttribute("aria-busy", Boolean.toString(isWaiting));
    }

    /// There are no figures.
    void clear() {
        count.setText("");
        none.setVisible(false);
        table.setVisible(false);
    }

    void show(Preview preview, List<Column> own) {
        wait(false);
        table.setVisible(true);
        count.setText(getTranslation(
                "export.new.count", preview.total(), figures.count(preview.total()), figures.count(preview.limit())));
        refuse(isTooMany(preview) ? tooMany(preview) : "");
        none.setVisible(preview.total() == 0);
        table.show(preview, own);
    }

    static boolean isTooMany(Preview preview) {
        return preview.total() > preview.limit();
    }

    private String tooMany(Preview preview) {
        return getTranslation("export.new.too-many", figures.count(preview.total()), figures.count(preview.limit()));
    }
}
