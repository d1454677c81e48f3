package org.gradeport.dataset.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows that the database server reads.
public final class RowsRead {

    private RowsRead() {}

    /// The rows that it reads for these queries, and for others that run at the same time.
    public static long by(JdbcClient database, Runnable queries) {
        long before = read(database);
        queries.run();
        return read(database) - before;
    }

    private static long read(JdbcClient database) {
        return database
                .sql("show global status where variable_name like 'Handler_read%'")
                .query((row, _) -> row.getLong("Value"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
