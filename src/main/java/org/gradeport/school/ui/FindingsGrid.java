package org.gradeport.school.ui;

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
import org.gradeport.base.DenseGrid;
import org.gradeport.base.Figures;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.school.Finding;
import org.gradeport.school.Finding.Severity;

/// A row for each finding: how bad, where, and what was expected and found.
final class FindingsGrid extends Composite<DenseGrid<Finding>> {

    private final Figures figures;

    FindingsGrid(Figures figures) {
        this.figures = figures;
        DenseGrid<Finding> grid = getContent();
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("school.findings"));
        grid.addColumn(new ComponentRenderer<>(this::severity))
                .setHeader(getTranslation("school.findings.severity"))
                .setComparator(Finding::severity)
                .setWidth("128px")
                .setFlexGrow(0);
        text("file", this::file).setWidth("180px");
        text("row", this::row)
                .setComparator(Finding::row)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px");
        text("field", Finding::field).setWidth("190px");
        text("message", Finding::message).setFlexGrow(1).setWidth("300px");
    }

    @Override
    protected DenseGrid<Finding> initContent() {
        return new DenseGrid<>(this::card);
    }

    void setItems(List<Finding> findings) {
        getContent().setItems(findings);
    }

    void setAllRowsVisible(boolean all) {
        getContent().setAllRowsVisible(all);
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

    private String row(Finding finding) {
        return finding.row() == 0 ? getTranslation("base.none") : figures.count(finding.row());
    }

    private Component card(Finding finding) {
        Span where = new Span(getTranslation("school.findings.where", file(finding), row(finding), finding.field()));
        where.addClassName("tiny");
        Div card = new Div(new Div(severity(finding)), where, new Span(finding.message()));
        card.addClassName("phone-card");
        return card;
    }
}
