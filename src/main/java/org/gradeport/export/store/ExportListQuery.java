package org.gradeport.export.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradeport.base.Texts;
import org.gradeport.export.EndedCriteria;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportPage;
import org.gradeport.export.FailureClass;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds exports for the list.
@Component
public class ExportListQuery {

    private static final int MAX_PAGE_SIZE = 500;

    private static final Map<String, String> SORT_COLUMNS = Map.of(
            "created", "created_at",
            "name", "name",
            "status", "shown_status",
            "rows", "coalesce(file_rows, rows_done)",
            "size", "size_bytes",
            "expires", "expires_at");

    /// A file past its time counts as expired, as [StoredExport#statusAt] has it.
    private static final String STATUS =
            "case when status = 'READY' and expires_at <= :now then 'EXPIRED' else status end";

    private final JdbcClient database;
    private final ExportRepository exportRepository;
    private final Clock clock;

    ExportListQuery(JdbcClient database, ExportRepository exportRepository, Clock clock) {
        this.database = database;
        this.exportRepository = exportRepository;
        this.clock = clock;
    }

    /// Those of this owner, or of all for null.
    public ExportPage find(ExportCriteria exportCriteria, @Nullable Long owner) {
        checkPage(exportCriteria);
        Instant now = clock.instant();
        Map<String, Object> params = new LinkedHashMap<>(Map.of("now", Timestamp.from(now)));
        String where = where(exportCriteria, owner, params);
        List<Long> ids = database.sql("select id, %s shown_status from export where %s order by %s limit %d offset %d"
                        .formatted(
                                STATUS,
                                where,
                                order(exportCriteria.sort()),
                                exportCriteria.size(),
                                (long) exportCriteria.page() * exportCriteria.size()))
                .params(params)
                .query((found, n) -> found.getLong("id"))
                .list();
        return new ExportPage(views(ids, now), exportCriteria.page(), exportCriteria.size(), count(where, params));
    }

    /// How many failed like this one and before it.
    public long countEarlierFailures(long id) {
        return database.sql("""
                        select count(*) from export mine join export other
                        on other.failure_class = mine.failure_class and other.message = mine.message
                        and other.finished_at < mine.finished_at
                        where mine.id = :id and mine.status = 'FAILED' and other.status = 'FAILED'
                        """).param("id", id).query(Long.class).single();
    }

    private long count(String where, Map<String, Object> params) {
        return database.sql("select count(*) from export where " + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private List<Export> views(List<Long> ids, Instant now) {
        Map<Long, StoredExport> found = exportRepository.findAllById(ids).stream()
                .collect(Collectors.toMap(StoredExport::number, Function.identity()));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(storedExport -> ExportMapper.toExport(storedExport, now))
                .toList();
    }

    private static String where(ExportCriteria exportCriteria, @Nullable Long owner, Map<String, Object> params) {
        List<String> parts = new ArrayList<>(List.of("true"));
        add(parts, params, "owner = :owner", "owner", owner);
        add(parts, params, STATUS + " in (:status)", "status", names(exportCriteria.status()));
        add(parts, params, "dataset in (:datasets)", "datasets", names(exportCriteria.datasets()));
        add(parts, params, "format in (:formats)", "formats", names(exportCriteria.formats()));
        add(parts, params, "created_at >= :from", "from", stamp(exportCriteria.createdFrom()));
        EndedCriteria endedCriteria = exportCriteria.ending();
        add(parts, params, "finished_at >= :endedFrom", "endedFrom", stamp(endedCriteria.from()));
        add(parts, params, "finished_at < :endedUntil", "endedUntil", stamp(endedCriteria.until()));
        add(parts, params, "failure_class = :failure", "failure", name(endedCriteria.failure()));
        add(parts, params, "locate(:text, name) > 0", "text", exportCriteria.text());
        return String.join(" and ", parts);
    }

    private static void add(
            List<String> parts, Map<String, Object> params, String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            params.put(name, value);
        }
    }

    private static @Nullable Timestamp stamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable String name(@Nullable FailureClass failure) {
        return failure == null ? null : failure.name();
    }

    private static @Nullable List<String> names(Collection<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).toList();
    }

    private static String order(String sort) {
        boolean descending = sort.startsWith("-");
        String column = SORT_COLUMNS.get(descending ? sort.substring(1) : sort);
        if (column == null) {
            throw new InvalidValueException(
                    "sort", Texts.say("export.refused.sort", sort), List.copyOf(SORT_COLUMNS.keySet()));
        }
        String direction = descending ? "desc" : "asc";
        return "%s %s, id %s".formatted(column, direction, direction);
    }

    private static void checkPage(ExportCriteria exportCriteria) {
        if (exportCriteria.page() < 0 || exportCriteria.size() < 1 || exportCriteria.size() > MAX_PAGE_SIZE) {
            throw new InvalidValueException("page", Texts.say("export.refused.page", MAX_PAGE_SIZE), List.of());
        }
    }
}
