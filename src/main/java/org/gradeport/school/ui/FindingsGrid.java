package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.Tone;
import org.gradeport.base.VisibleText;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;

/// A row for each finding: its severity, its place, and what was expected and found.
final class FindingsGrid extends Composite<ResponsiveGrid<Finding>> {

    private static final int FEW = 12;
    private static final int FEW_ROWS = 3;

    private final QuantityFormatter quantityFormatter;

    FindingsGrid(QuantityFormatter quantityFormatter) {
        this.quantityFormatter = quantityFormatter;
        ResponsiveGrid<Finding> responsiveGrid = getContent();
        responsiveGrid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        responsiveGrid.getElement().setAttribute("aria-label", getTranslation("school.findings"));
        responsiveGrid
                .addColumn(new ComponentRenderer<>(this::severity))
                .setHeader(getTranslation("school.findings.severity"))
                .setComparator(Finding::severity)
                .setWidth("112px")
                .setFlexGrow(0);
        responsiveGrid.tighten(text("file", this::file).setWidth("150px"), "140px");
        text("count", this::count)
                .setComparator(Finding::count)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px");
        responsiveGrid.tighten(
                text("row", this::row).setComparator(Finding::row).setWidth("110px"), "88px");
        responsiveGrid.tighten(text("field", Finding::field).setWidth("140px"), "116px");
        responsiveGrid.tighten(text("message", Finding::message).setFlexGrow(1).setWidth("220px"), "170px");
    }

    @Override
    protected ResponsiveGrid<Finding> initContent() {
        return new ResponsiveGrid<>(this::card);
    }

    void show(List<Finding> findings) {
        getContent().setItems(findings);
        getContent().setAllRowsVisible(findings.size() <= FEW);
        setVisible(!findings.isEmpty());
    }

    private Column<Finding> text(String key, ValueProvider<Finding, String> value) {
        return getContent()
                .addColumn(value)
                .setKey(key)
                .setHeader(getTranslation("school.findings." + key))
                .setSortable(true)
                .setResizable(true)
                .setFlexGrow(0);
    }

    private StatusPill severity(Finding finding) {
        Tone tone = finding.severity() == Severity.ERROR ? Tone.BAD : Tone.WARN;
        return new StatusPill(tone, getTranslation(FindingsFilter.key(finding.severity())));
    }

    private String file(Finding finding) {
        return finding.file().isEmpty() ? getTranslation("school.findings.zip") : finding.file();
    }

    private String count(Finding finding) {
        return quantityFormatter.count(finding.count());
    }

    /// The first rows.
    private String row(Finding finding) {
        if (finding.rows().isEmpty()) {
            return getTranslation("base.none");
        }
        String rows = finding.rows().stream()
                .limit(FEW_ROWS)
                .map(quantityFormatter::count)
                .collect(VisibleText.joining(", "));
        return finding.count() <= FEW_ROWS ? rows : getTranslation("school.findings.more-rows", rows);
    }

    private Component card(Finding finding) {
        String place = getTranslation("school.findings.where", file(finding), row(finding), finding.field());
        String times = getTranslation("school.findings.times", finding.count(), count(finding), place);
        Span where = styled(new Span(times), "tiny");
        return new Div(new Div(severity(finding)), where, new Span(finding.message()));
    }
}
