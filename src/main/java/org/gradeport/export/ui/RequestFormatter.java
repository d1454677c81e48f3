package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.gradeport.base.VisibleText;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Datasets;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.format.Document.Fact;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.Formats;
import org.gradeport.table.Column;
import org.springframework.context.annotation.Scope;

/// Describes a request; datasets, formats and columns that do not exist any more are shown by their names.
@SpringComponent
@Scope("prototype")
public final class RequestFormatter {

    private final Datasets datasets;
    private final Formats formats;
    private final ChoiceLabels labels;

    public RequestFormatter(Datasets datasets, Formats formats, ExportService service) {
        this.datasets = datasets;
        this.formats = formats;
        this.labels = new ChoiceLabels(service);
    }

    public String dataset(ExportRequest request) {
        return known(request).map(each -> translate(each.label())).orElse(request.dataset());
    }

    /// The short name of the format's files, such as `XLSX`.
    public String extension(ExportRequest request) {
        return format(request).map(ExportFormat::extension).orElse(request.format());
    }

    /// Dataset and filters in one line, without default filters.
    public String summary(ExportRequest request) {
        List<String> parts = new ArrayList<>(List.of(dataset(request)));
        filters(request, (datasetFilter, values) -> !values.equals(datasetFilter.defaults()))
                .forEach(fact -> parts.add(VisibleText.join(": ", List.of(fact.label(), fact.value()))));
        if (parts.size() == 1) {
            parts.add(translate("export.no-filters"));
        }
        return VisibleText.join(" · ", parts);
    }

    public List<Fact> filters(ExportRequest request) {
        return filters(request, (_, _) -> true);
    }

    private List<Fact> filters(ExportRequest request, BiPredicate<DatasetFilter, List<String>> shown) {
        Map<String, List<String>> requested = request.selection().filters();
        Optional<Dataset> dataset = known(request);
        List<Fact> facts = new ArrayList<>();
        dataset.map(Dataset::filters).orElse(List.of()).stream()
                .filter(datasetFilter -> requested.containsKey(datasetFilter.key()))
                .filter(datasetFilter ->
                        shown.test(datasetFilter, requested.getOrDefault(datasetFilter.key(), List.of())))
                .forEach(datasetFilter -> facts.add(fact(
                        dataset.orElseThrow(), datasetFilter, requested.getOrDefault(datasetFilter.key(), List.of()))));
        if (dataset.isEmpty()) {
            requested.forEach((key, values) -> facts.add(new Fact(key, VisibleText.join(", ", values))));
        }
        return facts;
    }

    private Fact fact(Dataset dataset, DatasetFilter datasetFilter, List<String> values) {
        String words = values.stream()
                .map(value -> word(dataset, datasetFilter, value))
                .collect(VisibleText.joining(", "));
        return new Fact(translate(datasetFilter.label()), values.isEmpty() ? translate("export.any") : words);
    }

    private String word(Dataset dataset, DatasetFilter datasetFilter, String value) {
        return datasetFilter.type() == DatasetFilter.Type.BOOLEAN
                ? translate(Boolean.parseBoolean(value) ? "export.yes" : "export.no")
                : labels.of(dataset, datasetFilter, value);
    }

    /// The columns in their order, renamed ones as `Score (as Points)`.
    public List<String> columns(ExportRequest request) {
        List<Column> all = known(request).map(Dataset::columns).orElse(List.of());
        return completed(request).columns().stream()
                .map(pick -> column(all, pick))
                .toList();
    }

    private static String column(List<Column> all, Pick pick) {
        String label = label(all, pick.key());
        return pick.label() == null ? label : translate("export.page.renamed", label, pick.label());
    }

    public List<String> sort(ExportRequest request) {
        List<Column> all = known(request).map(Dataset::columns).orElse(List.of());
        return completed(request).sort().stream().map(sort -> sort(all, sort)).toList();
    }

    private static String sort(List<Column> all, Sort sort) {
        return translate(
                sort.descending() ? "export.page.descending" : "export.page.ascending", label(all, sort.key()));
    }

    /// The format's name and the options that were chosen.
    public List<Fact> format(ExportRequest request, String formatLabel) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                formatLabel,
                format(request).map(each -> translate(each.label())).orElse(request.format())));
        format(request).map(ExportFormat::options).orElse(List.of()).stream()
                .map(option -> new Fact(translate(option.label()), value(option, request.options())))
                .forEach(facts::add);
        return facts;
    }

    private static String value(FormatOption option, Map<String, String> requested) {
        String chosen =
                requested.getOrDefault(option.key(), option.values().getFirst().value());
        return option.values().stream()
                .filter(value -> value.value().equals(chosen))
                .map(each -> translate(each.label()))
                .findFirst()
                .orElse(chosen);
    }

    private Selection completed(ExportRequest request) {
        return known(request)
                .map(dataset -> dataset.completed(request.selection()))
                .orElse(request.selection());
    }

    private Optional<Dataset> known(ExportRequest request) {
        return datasets.all().stream()
                .filter(dataset -> dataset.name().equals(request.dataset()))
                .findFirst();
    }

    private Optional<ExportFormat> format(ExportRequest request) {
        return formats.all().stream()
                .filter(format -> format.name().equals(request.format()))
                .findFirst();
    }

    private static String label(List<Column> columns, String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .map(column -> translate(column.label()))
                .findFirst()
                .orElse(key);
    }
}
