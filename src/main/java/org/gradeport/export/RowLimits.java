package org.gradeport.export;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.gradeport.table.InvalidValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many rows an export may have: what an administrator set in the portal, else what the environment says.
@Component
class RowLimits {

    static final long MOST = 1_000_000_000;

    private static final Logger log = LoggerFactory.getLogger(RowLimits.class);
    private static final String NAME = "export.max-records";

    private final JdbcClient database;
    private final ExportProperties properties;
    private final Clock clock;

    RowLimits(JdbcClient database, ExportProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    long present() {
        return database.sql("select value from setting where name = ?")
                .param(NAME)
                .query(Long.class)
                .optional()
                .orElse(properties.maxRecords());
    }

    void check(long rows, long limit) {
        if (rows > limit) {
            throw new RowLimitException(rows, limit);
        }
    }

    void set(long rows, String by) {
        if (rows < 1 || rows > MOST) {
            throw new InvalidValueException(
                    "row_limit", "The limit must be between 1 and %,d rows.".formatted(MOST), List.of());
        }
        database.sql("replace into setting (name, value, changed_at, changed_by) values (?, ?, ?, ?)")
                .params(NAME, String.valueOf(rows), Timestamp.from(clock.instant()), by)
                .update();
        log.info("{} set the limit of rows an export may have to {}", by, rows);
    }
}
