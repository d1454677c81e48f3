package org.gradeport.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Selection;
import org.gradeport.format.Document.Fact;
import org.gradeport.table.Column;

/// The request line by line, with labels for people.
final class DocumentFacts {

    private static final int CANDIDATES = 50;

    private DocumentFacts() {}

    static List<Fact> of(Dataset dataset, Selection selection, Scope scope) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Dataset", dataset.label()));
        for (DatasetFilter datasetFilter : dataset.filters()) {
            List<String> values = selection.filters().getOrDefault(datasetFilter.key(), List.of());
            if (!values.isEmpty()) {
                facts.add(new Fact(datasetFilter.label(), labels(dataset, datasetFilter, values, scope)));
            }
        }
        if (!selection.sort().isEmpty()) {
            facts.add(new Fact("Order", order(dataset, selection.sort())));
        }
        if (scope instanceof Scope.ClassesOf) {
            facts.add(new Fact("Records", "Only classes the author teaches"));
        }
        return facts;
    }

    private static String labels(Dataset dataset, DatasetFilter datasetFilter, List<String> values, Scope scope) {
        return values.stream()
                .map(value -> label(dataset, datasetFilter, value, scope))
                .collect(Collectors.joining(", "));
    }

    /// The label of a filter's value.
    static String label(Dataset dataset, DatasetFilter datasetFilter, String value, Scope scope) {
        List<Choice> choices = switch (datasetFilter.type()) {
            case CHOICE -> datasetFilter.choices();
            case REFERENCE -> dataset.choices(datasetFilter.key(), value, scope, CANDIDATES);
            case BOOLEAN -> List.of(new Choice("true", "yes"), new Choice("false", "no"));
            case TEXT, NUMBER, DATE -> List.<Choice>of();
        };
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static String order(Dataset dataset, List<Selection.Sort> sort) {
        return sort.stream()
                .map(key -> columnLabel(dataset, key.key()) + (key.descending() ? ", descending" : ""))
                .collect(Collectors.joining("; "));
    }

    private static String columnLabel(Dataset dataset, String key) {
        return dataset.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(Column::label)
                .findFirst()
                .orElse(key);
    }
}
