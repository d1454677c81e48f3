package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.database.ReadableRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows that lists leave out because they cannot be read.
@Component
class UnreadableRowsSource implements AttentionSource {

    private static final int MOST = 20;

    private final List<ReadableRows> tables;
    private final JdbcClient database;

    UnreadableRowsSource(List<ReadableRows> tables, JdbcClient database) {
        this.tables = tables;
        this.database = database;
    }

    @Override
    public String kind() {
        return "unreadable-row";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return tables.stream().flatMap(table -> concerns(table, now)).toList();
    }

    private Stream<Concern> concerns(ReadableRows rows, Instant now) {
        return database
                .sql("select %s from %s where (%s) is not true limit %d"
                        .formatted(rows.key(), rows.table(), rows.condition(), MOST))
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(key -> Concern.of(kind(), rows.table() + "/" + key, Tone.BAD, now, rows.table(), key)
                        .withRemedies(Remedy.open("system")));
    }
}
