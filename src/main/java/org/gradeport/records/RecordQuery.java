package org.gradeport.records;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Scope.ClassesOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/// Reads active records within a scope. The number of queries does not depend on the number of rows.
@Repository
class RecordQuery {

    private static final String OWNER = "ownerKey";
    private static final String NUMBER = "numberInList";
    private static final String TOTAL = "totalOfList";

    private final JdbcClient database;
    private final Clock clock;

    RecordQuery(JdbcClient database, Clock clock, PortalProperties portal) {
        this.database = database;
        this.clock = clock.withZone(portal.zone());
    }

    long count(RecordKind kind, Scope scope, Collection<String> ids) {
        String sql = "select count(*) from %s where %s".formatted(kind.from(), condition(kind, scope, ids));
        return of(sql, scope, ids).query(Long.class).single();
    }

    List<Map<String, @Nullable Object>> rows(
            RecordKind kind, Scope scope, Collection<String> ids, boolean commented, long offset, int limit) {
        String sql = "select %s from %s %s where %s order by %s limit :limit offset :offset"
                .formatted(
                        kind.columns(commented), kind.from(), kind.joins(), condition(kind, scope, ids), kind.order());
        return of(sql, scope, ids)
                .param("limit", limit)
                .param("offset", offset)
                .query(RecordQuery::values)
                .list();
    }

    Map<Long, Map<String, @Nullable Object>> find(RecordKind kind, Scope scope, Collection<Long> keys) {
        String sql = "select %s from %s %s where %s in (:keys) and %s"
                .formatted(
                        kind.columns(true), kind.from(), kind.joins(), kind.key(), condition(kind, scope, List.of()));
        List<Map<String, @Nullable Object>> rows = of(sql, scope, List.of())
                .param("keys", keys)
                .query(RecordQuery::values)
                .list();
        Map<Long, Map<String, @Nullable Object>> found = new HashMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            found.put(number(row, "key"), row);
        }
        return found;
    }

    Map<Long, RecordPage> lists(
            RecordList list, Scope scope, Collection<Long> owners, boolean commented, int page, int size) {
        List<Map<String, @Nullable Object>> rows = of(lists(list, scope, commented), scope, List.of())
                .param("owners", owners)
                .param("offset", (long) page * size)
                .param("limit", size)
                .query(RecordQuery::values)
                .list();
        Map<Long, List<Map<String, @Nullable Object>>> byOwner = new HashMap<>();
        for (Map<String, @Nullable Object> row : rows) {
            byOwner.computeIfAbsent(number(row, OWNER), _ -> new ArrayList<>()).add(row);
        }
        Map<Long, RecordPage> pages = new HashMap<>();
        for (Map.Entry<Long, List<Map<String, @Nullable Object>>> owner : byOwner.entrySet()) {
            pages.put(owner.getKey(), page(owner.getValue(), page, size));
        }
        return pages;
    }

    /// Numbers the rows of each owner, so that one query reads a page of each. The first row has the total of any page.
    private static String lists(RecordList list, Scope scope, boolean commented) {
        RecordKind kind = list.items();
        return """
                select listed.* from (
                  select %1$s, %2$s as ownerKey,
                    row_number() over (partition by %2$s order by %3$s) as numberInList,
                    count(*) over (partition by %2$s) as totalOfList
                  from %4$s %5$s
                  where %2$s in (:owners) and %6$s and %7$s) listed
                where numberInList = 1 or (numberInList > :offset and numberInList <= :offset + :limit)
                order by ownerKey, numberInList
                """.formatted(
                        kind.columns(commented),
                        list.ownerKey(),
                        kind.order(),
                        list.from(),
                        kind.joins(),
                        list.condition(),
                        condition(kind, scope, List.of()));
    }

    private static RecordPage page(List<Map<String, @Nullable Object>> rows, int page, int size) {
        long total = number(rows.getLast(), TOTAL);
        long offset = (long) page * size;
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            if (number(row, NUMBER) > offset) {
                items.add(row);
            }
        }
        return new RecordPage(items, page, size, offset + size < total, total);
    }

    private static String condition(RecordKind kind, Scope scope, Collection<String> ids) {
        String sees = scope instanceof ClassesOf ? " and " + kind.sees() : "";
        return kind.active() + sees + (ids.isEmpty() ? "" : " and " + kind.sourcedId() + " in (:ids)");
    }

    private StatementSpec of(String sql, Scope scope, Collection<String> ids) {
        String teacher = scope instanceof ClassesOf(String sourcedId) ? sourcedId : "";
        return database.sql(sql)
                .param("teacher", teacher)
                .param("today", LocalDate.now(clock))
                .param("ids", ids.stream().map(RecordQuery::comparable).toList());
    }

    /// A sourcedId has ASCII characters only, and the database compares it with nothing else.
    private static String comparable(String id) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(id) ? id : "";
    }

    private static Map<String, @Nullable Object> values(ResultSet row, int number) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.put(JdbcUtils.lookupColumnName(row.getMetaData(), column), row.getObject(column));
        }
        return values;
    }

    private static long number(Map<String, @Nullable Object> row, String name) {
        return ((Number) Objects.requireNonNull(row.get(name))).longValue();
    }
}
