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
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.database.LikePattern;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportPage;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds exports for the list.
@Component
public record ExportListQuery(JdbcClient database, ExportRepository exportRepository, Clock clock) {

    private static final int MAX_PAGE_SIZE = 500;

    private static final Map<String, String> SORT_COLUMNS = Map.of(
            "created", "created_at",
            "name", "name",
            "status", "shown_status",
            "rows", "coalesce(file_rows, rows_done)",
            "size", "size_bytes",
            "expires", "expires_at");

    /// A file past its expiry counts as expired, as in [StoredExport#statusAt].
    private static final String STATUS =
            "case when status = 'READY' and expires_at <= :now then 'EXPIRED' else status end";

    /// The words of the name, then those of the owner, or the other way round.
    private static final String FOUND = "concat_ws(' ', name, owner_name, name) like :text";

    /// The exports of this owner; of all owners if null.
    public ExportPage find(ExportCriteria exportCriteria, @Nullable Long owner) {
        checkPage(exportCriteria);
        Instant now = clock.instant();
        Map<String, Object> params = new LinkedHashMap<>(Map.of("now", Timestamp.from(now)));
        String where = where(exportCriteria, owner, params);
        Map<Long, Long> positions = new LinkedHashMap<>();
        database.sql(
                        "select id, %s shown_status, coalesce(queue_position, 0) queue_position from export left join (%s) queue"
                                        .formatted(STATUS, QueueOrder.SQL)
                                + " on queued_id = id where %s order by %s limit %d offset %d"
                                        .formatted(
                                                where,
                                                order(exportCriteria.sort()),
                                                exportCriteria.size(),
                                                (long) exportCriteria.page() * exportCriteria.size()))
                .params(params)
                .query(row -> {
                    positions.put(row.getLong("id"), row.getLong("queue_position"));
                });
        return new ExportPage(
                exports(positions, now), exportCriteria.page(), exportCriteria.size(), count(where, params));
    }

    /// The export with its place in the queue.
    public Export toExport(StoredExport storedExport) {
        boolean isQueued = storedExport.status() == ExportStatus.QUEUED;
        return storedExport.toExport(clock.instant(), isQueued ? position(storedExport.number()) : 0);
    }

    private long position(long id) {
        return database.sql("select queue_position from (%s) queue where queued_id = ?".formatted(QueueOrder.SQL))
                .param(id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// The number of earlier failures with the same class and message.
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

    private List<Export> exports(Map<Long, Long> positions, Instant now) {
        Map<Long, StoredExport> found = exportRepository.findAllById(positions.keySet()).stream()
                .collect(Collectors.toMap(StoredExport::number, Function.identity()));
        return positions.entrySet().stream()
                .flatMap(each ->
                        Stream.ofNullable(found.get(each.getKey())).map(row -> row.toExport(now, each.getValue())))
                .toList();
    }

    private static String where(ExportCriteria exportCriteria, @Nullable Long owner, Map<String, Object> params) {
        List<String> parts = new ArrayList<>(List.of(ReadableExports.CONDITION));
        add(parts, params, "owner = :owner", "owner", owner);
        add(parts, params, STATUS + " in (:status)", "status", names(exportCriteria.status()));
        add(parts, params, "dataset in (:datasets)", "datasets", names(exportCriteria.datasets()));
        add(parts, params, "format in (:formats)", "formats", names(exportCriteria.formats()));
        add(parts, params, "created_at >= :from", "from", stamp(exportCriteria.createdFrom()));
        ExportCriteria.Ended ended = exportCriteria.ending();
        add(parts, params, "finished_at >= :endedFrom", "endedFrom", stamp(ended.from()));
        add(parts, params, "finished_at < :endedUntil", "endedUntil", stamp(ended.until()));
        add(parts, params, "failure_class = :failure", "failure", name(ended.failure()));
        String text = exportCriteria.text();
        add(parts, params, FOUND, "text", text == null ? null : LikePattern.containsWords(text));
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
