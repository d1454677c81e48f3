package org.gradeport.export.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.export.Ending;
import org.gradeport.export.ExportListQuery;
import org.gradeport.export.ExportStatus;

/// What the list shows, as it stands in the URL; values of the URL that mean nothing are passed over.
///
/// @param all everybody's, not only the asker's
record ListState(
        boolean all,
        Set<ExportStatus> status,
        Set<String> datasets,
        Set<String> formats,
        Period period,
        String text,
        String sort,
        Ending ending) {

    static final String NEWEST_FIRST = "-created";
    private static final Set<String> SORTS = Set.of("created", "name", "status", "rows", "size", "expires");

    static ListState of(QueryParameters url, boolean allByDefault) {
        return new ListState(
                url.getSingleParameter("show").map("all"::equals).orElse(allByDefault),
                statuses(url.getParameters("status")),
                new LinkedHashSet<>(url.getParameters("dataset")),
                new LinkedHashSet<>(url.getParameters("format")),
                url.getSingleParameter("period").flatMap(Period::of).orElse(Period.ANY),
                url.getSingleParameter("q").orElse(""),
                url.getSingleParameter("sort").filter(ListState::sorts).orElse(NEWEST_FIRST),
                EndingParameters.of(url));
    }

    QueryParameters parameters(boolean allByDefault) {
        return new Parameters()
                .with("show", all == allByDefault ? "" : all ? "all" : "mine")
                .with("status", status.stream().map(ListState::word).sorted().toList())
                .with("dataset", datasets)
                .with("format", formats)
                .with("period", period.parameter())
                .with("q", text)
                .with("sort", sort.equals(NEWEST_FIRST) ? "" : sort)
                .with("ended", EndingParameters.ended(ending))
                .with("failure", EndingParameters.failure(ending))
                .build();
    }

    ExportListQuery query(Instant now, int page, int size) {
        return query(status, now, page, size);
    }

    /// Of what this shows, what is in work; empty where the filter leaves none.
    Optional<ExportListQuery> inWork(Instant now) {
        Set<ExportStatus> open = Stream.of(ExportStatus.QUEUED, ExportStatus.RUNNING)
                .filter(value -> status.isEmpty() || status.contains(value))
                .collect(Collectors.toSet());
        return open.isEmpty() ? Optional.empty() : Optional.of(query(open, now, 0, 1));
    }

    /// Whether a row may come or go, or move, when its status changes.
    boolean dependsOnStatus() {
        return !status.isEmpty() || sort.endsWith("status");
    }

    boolean isFiltered() {
        return !(status.isEmpty()
                && datasets.isEmpty()
                && formats.isEmpty()
                && text.isEmpty()
                && period == Period.ANY
                && ending.equals(Ending.ANY));
    }

    ListState showingAll(boolean value) {
        return new ListState(value, status, datasets, formats, period, text, sort, ending);
    }

    ListState withStatus(Set<ExportStatus> value) {
        return new ListState(all, value, datasets, formats, period, text, sort, ending);
    }

    ListState withDatasets(Set<String> value) {
        return new ListState(all, status, value, formats, period, text, sort, ending);
    }

    ListState withFormats(Set<String> value) {
        return new ListState(all, status, datasets, value, period, text, sort, ending);
    }

    ListState withPeriod(Period value) {
        return new ListState(all, status, datasets, formats, value, text, sort, ending);
    }

    ListState withText(String value) {
        return new ListState(all, status, datasets, formats, period, value.strip(), sort, ending);
    }

    ListState sortedBy(String value) {
        return new ListState(all, status, datasets, formats, period, text, value, ending);
    }

    ListState endingAnyhow() {
        return new ListState(all, status, datasets, formats, period, text, sort, Ending.ANY);
    }

    ListState unfiltered() {
        return new ListState(all, Set.of(), Set.of(), Set.of(), Period.ANY, "", sort, Ending.ANY);
    }

    private ExportListQuery query(Set<ExportStatus> wanted, Instant now, int page, int size) {
        return new ExportListQuery(
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

    private static String word(ExportStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
