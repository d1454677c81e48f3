package org.gradeport.school.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Fills one table with many rows per statement; closing it writes the rest.
final class Table implements AutoCloseable {

    private static final int ROWS_PER_INSERT = 500;

    private final JdbcTemplate database;
    private final String name;
    private final List<String> columns;
    private final List<@Nullable Object> values = new ArrayList<>();
    private long rows;

    private Table(JdbcTemplate database, String name, Stream<String> columns) {
        this.database = database;
        this.name = name;
        this.columns = columns.toList();
    }

    /// A table of records, which all have a number, a sourcedId, a mark and a time before their own columns.
    static Table ofRecords(JdbcTemplate database, String name, String... columns) {
        Stream<String> common = Stream.of("id", "sourced_id", "active", "changed_at");
        return new Table(database, name, Stream.concat(common, Arrays.stream(columns)));
    }

    static Table ofLinks(JdbcTemplate database, String name, String... columns) {
        return new Table(database, name, Arrays.stream(columns));
    }

    /// Adds an active record and gives its number.
    long add(String sourcedId, @Nullable Object... own) {
        return addMarked(sourcedId, true, own);
    }

    /// Adds a record that is active or not.
    long addMarked(String sourcedId, boolean active, @Nullable Object... own) {
        long id = rows + 1;
        values.addAll(Arrays.asList(id, sourcedId, active, Calendar.CHANGED));
        link(own);
        return id;
    }

    void link(@Nullable Object... own) {
        values.addAll(Arrays.asList(own));
        rows++;
        if (rows % ROWS_PER_INSERT == 0) {
            close();
        }
    }

    @Override
    public void close() {
        if (!values.isEmpty()) {
            database.update(insert(values.size() / columns.size()), values.toArray());
            values.clear();
        }
    }

    private String insert(int count) {
        String row = columns.stream().map(column -> "?").collect(Collectors.joining(",", "(", ")"));
        String all = Stream.generate(() -> row).limit(count).collect(Collectors.joining(","));
        return "insert into %s (%s) values %s".formatted(name, String.join(",", columns), all);
    }
}
