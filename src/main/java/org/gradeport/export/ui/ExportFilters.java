package org.gradeport.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gradeport.base.ChoiceChip;
import org.gradeport.base.RadioChip;
import org.gradeport.base.SearchChip;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.ExportStatus;
import org.gradeport.format.ExportFormat;

/// The chips above the list that narrow it.
final class ExportFilters extends Div {

    private final Consumer<UnaryOperator<ListState>> change;
    private final ChoiceChip<ExportStatus> status;
    private final ChoiceChip<Dataset> dataset;
    private final ChoiceChip<ExportFormat> format;
    private final RadioChip<Period> period;
    private final EndingChip ending;
    private final SearchChip search;
    private final Button clear = new Button(getTranslation("export.filter.clear"), VaadinIcon.CLOSE_SMALL.create());

    /// @param change changes what the list shows
    ExportFilters(ExportSite site, Consumer<UnaryOperator<ListState>> change) {
        this.change = change;
        status = chip(
                "status",
                List.of(ExportStatus.values()),
                each -> getTranslation("export.status." + each.name().toLowerCase(Locale.ROOT)),
                (state, values) -> state.withStatus(values));
        dataset = chip(
                "dataset",
                site.datasets().all(),
                each -> getTranslation(each.label()),
                (state, values) -> state.withDatasets(names(values, Dataset::name)));
        format = chip(
                "format",
                site.formats().all(),
                each -> getTranslation(each.label()),
                (state, values) -> state.withFormats(names(values, ExportFormat::name)));
        period = new RadioChip<>(
                getTranslation("export.filter.period"),
                List.of(Period.values()),
                each -> getTranslation("export.period." + each.name().toLowerCase(Locale.ROOT)),
                value -> change.accept(state -> state.withPeriod(value)));
        search = new SearchChip(
                getTranslation("export.filter.search"), text -> change.accept(state -> state.withText(text)));
        ending = new EndingChip(site.moments(), () -> change.accept(ListState::endingAnyhow));
        prepareClear();
        addClassName("chips");
        getElement().setAttribute("role", "search");
        add(status, dataset, format, period, ending, search, clear);
    }

    private interface Narrowing<T> {
        ListState apply(ListState state, Set<T> values);
    }

    private <T> ChoiceChip<T> chip(String key, List<T> values, Function<T, String> words, Narrowing<T> narrowing) {
        return new ChoiceChip<>(
                getTranslation("export.filter." + key),
                values,
                words::apply,
                chosen -> change.accept(state -> narrowing.apply(state, chosen)));
    }

    private void prepareClear() {
        clear.addClassNames("chip", "clear");
        clear.addClickListener(_ -> change.accept(ListState::unfiltered));
    }

    void show(ListState state) {
        status.choose(state.status()::contains);
        dataset.choose(each -> state.datasets().contains(each.name()));
        format.choose(each -> state.formats().contains(each.name()));
        period.choose(state.period());
        ending.show(state.ending());
        search.show(state.text());
        clear.setVisible(state.isFiltered());
    }

    private static <T> Set<String> names(Set<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
