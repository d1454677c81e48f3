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
import java.util.stream.Stream;
import org.gradeport.base.TimeFormatter;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportCriteria.Ended;
import org.gradeport.export.ExportStatus;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.ui.MultiSelectChip;
import org.gradeport.ui.SearchChip;
import org.gradeport.ui.SingleSelectChip;

/// The filters above the list.
final class ExportFilters extends Div {

    private final Consumer<UnaryOperator<ExportListState>> change;
    private final MultiSelectChip<ExportStatus> status;
    private final MultiSelectChip<Dataset> dataset;
    private final MultiSelectChip<ExportFormat> format;
    private final SingleSelectChip<CreatedWithin> period;
    private final EndedChip ending;
    private final SearchChip search;
    private final Button clear = new Button(getTranslation("export.filter.clear"), VaadinIcon.CLOSE_SMALL.create());

    /// @param change changes the state of the list
    ExportFilters(
            Datasets datasets, Formats formats, TimeFormatter times, Consumer<UnaryOperator<ExportListState>> change) {
        this.change = change;
        status = chip(
                "status",
                List.of(ExportStatus.values()),
                each -> getTranslation("export.status." + each.name().toLowerCase(Locale.ROOT)),
                (exportListState, values) -> exportListState.withStatus(values));
        dataset = chip(
                "dataset",
                datasets.all(),
                each -> getTranslation(each.label()),
                (exportListState, values) -> exportListState.withDatasets(names(values, Dataset::name)));
        format = chip(
                "format",
                formats.all(),
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
        ending = new EndedChip(times, () -> change.accept(ExportListState::withoutEnding));
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

    /// Shows the filter by end, which only links set, and clears it.
    private static final class EndedChip extends Button {

        private final TimeFormatter timeFormatter;

        EndedChip(TimeFormatter timeFormatter, Runnable clear) {
            super(VaadinIcon.CLOSE_SMALL.create());
            this.timeFormatter = timeFormatter;
            addClassNames("chip", "on");
            setIconAfterText(true);
            addClickListener(_ -> clear.run());
        }

        void show(Ended ended) {
            String words = Stream.of(time(ended), failure(ended))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
            setVisible(!words.isEmpty());
            setText(words);
            setAriaLabel(getTranslation("export.filter.ending.clear", words));
        }

        private String time(Ended ended) {
            return ended.from() == null || ended.until() == null
                    ? ""
                    : getTranslation("export.filter.ended", timeFormatter.span(ended.from(), ended.until()));
        }

        private String failure(Ended ended) {
            return ended.failure() == null
                    ? ""
                    : getTranslation("export.failure." + ExportListState.word(ended.failure()));
        }
    }
}
