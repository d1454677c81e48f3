package org.gradeport.metrics.ui.chart;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.gradeport.base.VisibleText;
import org.jspecify.annotations.Nullable;

/// A chart with its heading and a button that shows its figures as a table; a message replaces an empty chart.
public final class ChartPanel extends Section {

    private final String heading;
    private final Chart chart;
    private final Button toggle = styled(new Button(), "link");
    private final Div instead = styled(new Div(), "chart-instead");
    private transient @Nullable ChartContent content;
    private boolean asTable;

    public ChartPanel(String heading) {
        this.heading = heading;
        chart = new Chart(heading);
        chart.onMark(this::pressed);
        toggle.addClickListener(_ -> turn());
        toggle.setVisible(false);
        addClassNames("card", "chart-card");
        getElement().setAttribute("aria-label", heading);
        add(styled(new Div(new H2(heading), toggle), "chart-head"), chart, instead);
        label();
        instead(styled(new Span(), "skeleton"));
    }

    /// Draws the content in the existing chart.
    public void show(ChartContent wanted) {
        content = wanted;
        boolean empty = wanted.drawing().isEmpty();
        toggle.setVisible(!empty);
        chart.describe(wanted.description());
        if (!empty) {
            chart.draw(wanted.drawing());
        }
        chart.setVisible(!empty && !asTable);
        if (empty) {
            instead(styled(new Paragraph(wanted.whenEmpty()), "chart-empty"));
        } else if (asTable) {
            instead(new ChartTable(heading, wanted.firstColumn(), wanted.drawing(), wanted.link()));
        } else {
            instead.removeAll();
        }
    }

    /// Shows that the figures could not be read; old figures would mislead.
    public void fail(String reason) {
        content = null;
        toggle.setVisible(false);
        chart.setVisible(false);
        instead(styled(new Paragraph(reason), "chart-failed"));
    }

    private void instead(Component shown) {
        instead.removeAll();
        instead.add(shown);
    }

    private void turn() {
        asTable = !asTable;
        label();
        if (content != null) {
            show(content);
        }
    }

    private void label() {
        String words = getTranslation(asTable ? "dashboard.as-chart" : "dashboard.as-table");
        toggle.setText(words);
        toggle.setAriaLabel(VisibleText.join(": ", List.of(words, heading)));
    }

    private void pressed(ChartMark mark) {
        if (content != null) {
            content.open().accept(mark);
        }
    }
}
