package org.gradeport.export.file;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.access.ExportPermit;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredRequest;
import org.gradeport.format.Document;
import org.gradeport.format.Document.Fact;
import org.gradeport.format.ExportFormat;
import org.gradeport.table.Column;
import org.springframework.stereotype.Component;

/// Builds the description in a file: title, school and request, with labels for people.
@Component
public record DocumentFactory(PortalProperties portal, Clock clock) {

    private static final String SCHOOL = "school";

    public Document of(StoredExport storedExport, ExportRequest request, Dataset dataset, ExportPermit permit) {
        StoredRequest storedRequest = storedExport.requested();
        return new Document(
                storedRequest.name(),
                school(dataset, request.selection(), permit.scope()),
                storedRequest.ownerName(),
                clock.instant(),
                portal.zone(),
                dataset.check(request.selection()),
                DocumentFacts.of(dataset, request.selection(), permit.scope()),
                request.options());
    }

    public String fileName(StoredExport storedExport, ExportFormat format) {
        StoredRequest storedRequest = storedExport.requested();
        return FileNames.of(
                storedRequest.name(),
                storedRequest.dataset(),
                storedRequest.createdAt(),
                portal.zone(),
                storedExport.number(),
                format.extension());
    }

    /// The school of the rows; the portal's name if there are several.
    private String school(Dataset dataset, Selection selection, Scope scope) {
        Optional<DatasetFilter> schools =
                dataset.filters().stream().filter(it -> it.key().equals(SCHOOL)).findFirst();
        if (schools.isEmpty()) {
            return portal.name();
        }
        List<String> values = selection.filters().getOrDefault(SCHOOL, List.of());
        if (values.size() == 1) {
            return DocumentFacts.label(dataset, schools.get(), values.getFirst(), scope);
        }
        List<Choice> all = dataset.choices(SCHOOL, "", scope, 2);
        return all.size() == 1 ? all.getFirst().label() : portal.name();
    }

    /// The request line by line, in labels that people know.
    static final class DocumentFacts {

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
                    .collect(VisibleText.joining(", "));
        }

        /// How people read a filter's value.
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
                    .collect(VisibleText.joining("; "));
        }

        private static String columnLabel(Dataset dataset, String key) {
            return dataset.columns().stream()
                    .filter(column -> column.key().equals(key))
                    .map(Column::label)
                    .findFirst()
                    .orElse(key);
        }
    }

    /// Names for downloads that every system accepts, such as `grades_2026-11-22_0930_42.xlsx`.
    static final class FileNames {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmm", Locale.ROOT);
        private static final Pattern MARKS = Pattern.compile("\\p{M}+");
        private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}\\p{N}&&[^A-Za-z0-9]]");
        private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]+");
        private static final Pattern EDGES = Pattern.compile("^-+|-+$");
        private static final int LENGTH = 60;

        /// Letters that Unicode does not take apart.
        private static final Map<String, String> LATIN = Map.ofEntries(
                Map.entry("ß", "ss"),
                Map.entry("æ", "ae"),
                Map.entry("œ", "oe"),
                Map.entry("ø", "o"),
                Map.entry("ł", "l"),
                Map.entry("đ", "d"),
                Map.entry("ð", "d"),
                Map.entry("þ", "th"),
                Map.entry("ħ", "h"),
                Map.entry("ı", "i"));

        private FileNames() {}

        /// Begins with the name if it can be spelt in Latin letters, else with the dataset's.
        static String of(String name, String dataset, Instant at, ZoneId zone, long id, String extension) {
            String slug = slug(name);
            return "%s_%s_%d.%s"
                    .formatted(slug.isEmpty() ? slug(dataset) : slug, TIME.format(at.atZone(zone)), id, extension);
        }

        private static String slug(String text) {
            String plain = text.toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> letter : LATIN.entrySet()) {
                plain = plain.replace(letter.getKey(), letter.getValue());
            }
            plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                    .replaceAll("");
            return FOREIGN_LETTER.matcher(plain).find()
                    ? ""
                    : cut(OTHER.matcher(plain).replaceAll("-"));
        }

        private static String cut(String slug) {
            String bare = EDGES.matcher(slug).replaceAll("");
            return EDGES.matcher(Texts.cut(bare, LENGTH)).replaceAll("");
        }
    }
}
