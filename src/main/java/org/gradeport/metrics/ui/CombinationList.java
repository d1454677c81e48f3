package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Objects;
import org.gradeport.export.ExportStatus;
import org.gradeport.metrics.Combination;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Statistics;
import org.jspecify.annotations.Nullable;

/// What the runs of each dataset and format come to.
final class CombinationList extends LowerList<Combination> {

    private final FigureWords words;
    private @Nullable Period period;

    CombinationList(FigureWords words) {
        super(translate("dashboard.combinations"));
        this.words = words;
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("dashboard.column.what"))
                .setFlexGrow(3);
        link("runs", this::runs);
        link("failed", this::failed);
        number("success", each -> words.percent(each.tally().successRate()));
        number("average", each -> words.duration(each.tally().average()));
        number("p95", each -> words.duration(each.tally().p95()));
        number("rate", each -> words.rate(each.tally().rowsPerSecond()));
        number("size", each -> words.size(each.tally().averageSize()));
    }

    void show(Statistics figures) {
        list(figures.byCombination());
        if (!figures.period().equals(period)) {
            period = figures.period();
            grid.getDataProvider().refreshAll();
        }
    }

    private Component what(Combination each) {
        Span chip = new Span(words.format(each.format()));
        chip.addClassName("fmt");
        Div cell = new Div(new Span(words.dataset(each.dataset())), chip);
        cell.addClassName("dashboard-line");
        return cell;
    }

    private Component runs(Combination each) {
        return link(each.tally().runs(), behind(each));
    }

    private Component failed(Combination each) {
        return link(each.tally().failed(), behind(each).outcome(ExportStatus.FAILED));
    }

    private Component link(long count, Behind behind) {
        return count == 0 ? new Span("0") : behind.link(words.count(count));
    }

    private Behind behind(Combination each) {
        Period looked = Objects.requireNonNull(period);
        return Behind.ended(looked).dataset(each.dataset()).format(each.format());
    }

    private void link(String key, SerializableFunction<Combination, Component> cell) {
        grid.addComponentColumn(cell::apply)
                .setHeader(getTranslation("dashboard.column." + key))
                .setTextAlign(ColumnTextAlign.END);
    }

    private void number(String key, SerializableFunction<Combination, String> figure) {
        grid.addColumn(figure::apply)
                .setHeader(getTranslation("dashboard.column." + key))
                .setTextAlign(ColumnTextAlign.END);
    }

    @Override
    Component card(Combination each) {
        Span figures = new Span(getTranslation(
                "dashboard.combinations.card",
                words.percent(each.tally().successRate()),
                words.duration(each.tally().p95()),
                words.rate(each.tally().rowsPerSecond())));
        figures.addClassName("mut");
        Div first = new Div(what(each), runs(each));
        first.addClassName("dashboard-line");
        Div card = new Div(first, figures);
        card.addClassName("phone-card");
        return card;
    }
}
