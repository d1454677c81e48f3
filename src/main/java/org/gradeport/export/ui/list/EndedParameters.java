package org.gradeport.export.ui.list;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradeport.export.EndedCriteria;
import org.gradeport.export.FailureClass;
import org.jspecify.annotations.Nullable;

/// When and how exports ended, in the URL: `ended=2026-11-09T00:00:00Z/2026-11-10T00:00:00Z` and `failure=storage`, as
/// the
/// dashboard's marks lead here.
final class EndedParameters {

    private EndedParameters() {}

    static EndedCriteria of(QueryParameters url) {
        List<Instant> span =
                url.getSingleParameter("ended").map(EndedParameters::span).orElse(List.of());
        @Nullable Instant from = span.isEmpty() ? null : span.getFirst();
        @Nullable Instant until = span.isEmpty() ? null : span.getLast();
        return new EndedCriteria(from, until, failure(url).orElse(null));
    }

    static String ended(EndedCriteria endedCriteria) {
        return endedCriteria.from() == null || endedCriteria.until() == null
                ? ""
                : endedCriteria.from() + "/" + endedCriteria.until();
    }

    static String failure(EndedCriteria endedCriteria) {
        return endedCriteria.failure() == null ? "" : word(endedCriteria.failure());
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

    private static Optional<FailureClass> failure(QueryParameters url) {
        return url.getSingleParameter("failure")
                .flatMap(text -> Arrays.stream(FailureClass.values())
                        .filter(each -> word(each).equals(text))
                        .findFirst());
    }

    static String word(FailureClass failure) {
        return failure.name().toLowerCase(Locale.ROOT);
    }
}
