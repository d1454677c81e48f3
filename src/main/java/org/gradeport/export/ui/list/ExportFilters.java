package org.gradeport.export.ui.list;

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
import org.gradeport.dataset.Dataset;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.format.ExportFormat;
import org.gradeport.ui.MultiSelectChip;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;

/// The chips above the list that narrow it.
final class ExportFilters extends Div {

    private final Consumer<UnaryOperator<ExportListState>> change;
    private final MultiSelectChip<ExportStatus> status;
    private final MultiSelectChip<Dataset> dataset;
    private final MultiSelectChip<ExportFormat> format;
    private final SingleSelectChip<CreatedWithin> period;
    private final EndedChip ending;
    private final SearchChip search;
    private final Button clear = new Button(getTranslation("export.filter.clear"), VaadinIcon.CLOSE_SMALL.create());

    /// @param change changes what the list shows
    ExportFilters(ExportSite site, Consumer<UnaryOperator<ExportListState>> change) {
        this.change = change;
        status = chip(
                "status",
                List.of(ExportStatus.values()),
                each -> getTranslation("export.status." + each.name().toLowerCase(Locale.ROOT)),
                (exportListState, values) -> exportListState.withStatus(values));
        dataset = chip(
                "dataset",
                site.datasets().all(),
                each -> getTranslation(each.label()),
                (exportListState, values) -> exportListState.withDatasets(names(values, Dataset::name)));
        format = chip(
                "format",
                site.formats().all(),
                each -> getTranslation(each.label()),
                (exportListState, values) -> exportListState.withFormats(names(values, ExportFormat::name)));
        period = new SingleSelectChip<>(
                getTranslation("export.filter.period"),
                List.of(CreatedWithin.values()),
                each -> getTranslation("export.period." + each.name().toLowerCase(Locale.ROOT)),
                value -> change.accept(exportListState -> exportListState.withPeriod(value)));
        search = new SearchChip(
                getTranslation("export.filter.search"),
                text -> change.accept(exportListState -> exportListState.withText(text)));
        ending = new EndedChip(site.moments(), () -> change.accept(ExportListState::withoutEnding));
        prepareClear();
        addClassName("chips");
        getElement().setAttribute("role", "search");
        add(status, dataset, format, period, ending, search, clear);
    }

    private interface Narrowing<T> {
        ExportListState apply(ExportListState exportListState, Set<T> values);
    }

    private <T> MultiSelectChip<T> chip(String key, List<T> values, Function<T, String> words, Narrowing<T> narrowing) {
        return new MultiSelectChip<>(
                getTranslation("export.filter." + key),
                values,
                words::apply,
                chosen -> change.accept(exportListState -> narrowing.apply(exportListState, chosen)));
    }

    private void prepareClear() {
        clear.addClassNames("chip", "clear");
        clear.addClickListener(_ -> change.accept(ExportListState::unfiltered));
    }

    void show(ExportListState exportListState) {
        status.choose(exportListState.status()::contains);
        dataset.choose(each -> exportListState.datasets().contains(each.name()));
        format.choose(each -> exportListState.formats().contains(each.name()));
        period.choose(exportListState.period());
        ending.show(exportListState.ending());
        search.show(exportListState.text());
        clear.setVisible(exportListState.isFiltered());
    }

    private static <T> Set<String> names(Set<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
