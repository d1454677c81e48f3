package org.gradeport.export.ui.list;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportCriteria.Ended;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.ui.UrlParameters;

/// The state of the list in the URL; invalid values are ignored.
///
/// @param all the exports of everybody, not only the actor's
record ExportListState(
        boolean all,
        Set<ExportStatus> status,
        Set<String> datasets,
        Set<String> formats,
        CreatedWithin period,
        String text,
        String sort,
        Ended ending) {

    static final String NEWEST_FIRST = "-created";
    private static final Set<String> SORTS = Set.of("created", "name", "status", "rows", "size", "expires");

    static ExportListState of(QueryParameters url, boolean allByDefault) {
        return new ExportListState(
                url.getSingleParameter("show").map("all"::equals).orElse(allByDefault),
                statuses(url.getParameters("status")),
                new LinkedHashSet<>(url.getParameters("dataset")),
                new LinkedHashSet<>(url.getParameters("format")),
                url.getSingleParameter("period").flatMap(CreatedWithin::of).orElse(CreatedWithin.ANY),
                url.getSingleParameter("q").orElse(""),
                url.getSingleParameter("sort").filter(ExportListState::sorts).orElse(NEWEST_FIRST),
                ended(url));
    }

    QueryParameters parameters(boolean allByDefault) {
        return new UrlParameters()
                .with("show", all == allByDefault ? "" : all ? "all" : "mine")
                .with(
                        "status",
                        status.stream().map(ExportListState::word).sorted().toList())
                .with("dataset", datasets)
                .with("format", formats)
                .with("period", period.parameter())
                .with("q", text)
                .with("sort", sort.equals(NEWEST_FIRST) ? "" : sort)
                .with("ended", span(ending))
                .with("failure", ending.failure() == null ? "" : word(ending.failure()))
                .build();
    }

    ExportCriteria query(Instant now, int page, int size) {
        return query(status, now, page, size);
    }

    /// The criteria for the unfinished exports among these; empty if the filter excludes them.
    Optional<ExportCriteria> inWork(Instant now) {
        Set<ExportStatus> open = Stream.of(ExportStatus.QUEUED, ExportStatus.RUNNING)
                .filter(value -> status.isEmpty() || status.contains(value))
                .collect(Collectors.toSet());
        return open.isEmpty() ? Optional.empty() : Optional.of(query(open, now, 0, 1));
    }

    /// Whether a status change may add, remove or move a row.
    boolean dependsOnStatus() {
        return !status.isEmpty() || sort.endsWith("status");
    }

    boolean isFiltered() {
        return !(status.isEmpty()
                && datasets.isEmpty()
                && formats.isEmpty()
                && text.isEmpty()
                && period == CreatedWithin.ANY
                && ending.equals(Ended.ANY));
    }

    ExportListState showingAll(boolean value) {
        return new ExportListState(value, status, datasets, formats, period, text, sort, ending);
    }

    ExportListState withStatus(Set<ExportStatus> value) {
        return new ExportListState(all, value, datasets, formats, period, text, sort, ending);
    }

    ExportListState withDatasets(Set<String> value) {
        return new ExportListState(all, status, value, formats, period, text, sort, ending);
    }

    ExportListState withFormats(Set<String> value) {
        return new ExportListState(all, status, datasets, value, period, text, sort, ending);
    }

    ExportListState withPeriod(CreatedWithin value) {
        return new ExportListState(all, status, datasets, formats, value, text, sort, ending);
    }

    ExportListState withText(String value) {
        return new ExportListState(all, status, datasets, formats, period, value.strip(), sort, ending);
    }

    ExportListState sortedBy(String value) {
        return new ExportListState(all, status, datasets, formats, period, text, value, ending);
    }

    ExportListState withoutEnding() {
        return new ExportListState(all, status, datasets, formats, period, text, sort, Ended.ANY);
    }

    ExportListState unfiltered() {
        return new ExportListState(all, Set.of(), Set.of(), Set.of(), CreatedWithin.ANY, "", sort, Ended.ANY);
    }

    private ExportCriteria query(Set<ExportStatus> wanted, Instant now, int page, int size) {
        return new ExportCriteria(
                !all,
                wanted,
                datasets,
                formats,
                period.start(now),
                text.isEmpty() ? null : text,
                sort,
                page,
                size,
                ending);
    }

    private static boolean sorts(String value) {
        return SORTS.contains(value.startsWith("-") ? value.substring(1) : value);
    }

    private static Set<ExportStatus> statuses(List<String> words) {
        return Arrays.stream(ExportStatus.values())
                .filter(status -> words.contains(word(status)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Ended ended(QueryParameters url) {
        List<Instant> span =
                url.getSingleParameter("ended").map(ExportListState::span).orElse(List.of());
        Optional<FailureClass> failure = url.getSingleParameter("failure")
                .flatMap(text -> Arrays.stream(FailureClass.values())
                        .filter(each -> word(each).equals(text))
                        .findFirst());
        return new Ended(
                span.isEmpty() ? null : span.getFirst(), span.isEmpty() ? null : span.getLast(), failure.orElse(null));
    }

    private static String span(Ended ended) {
        return ended.from() == null || ended.until() == null ? "" : ended.from() + "/" + ended.until();
    }

    private static List<Instant> span(String text) {
        try {
            List<Instant> span =
                    Arrays.stream(text.split("/", -1)).map(Instant::parse).toList();
            return span.size() == 2 && span.getFirst().isBefore(span.getLast()) ? span : List.of();
        } catch (DateTimeException _) {
            return List.of();
        }
    }
}
