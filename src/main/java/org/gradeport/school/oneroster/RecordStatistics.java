package org.gradeport.school.oneroster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.school.RecordTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The optimizer's statistics of the records. The server itself updates them late.
@Component
class RecordStatistics {

    private static final Logger log = LoggerFactory.getLogger(RecordStatistics.class);

    /// Without columns: their statistics take twice the time, and hold names and birth dates outside the schema.
    private static final String ANALYZE = Arrays.stream(RecordTable.values())
            .map("%s persistent for columns () indexes all"::formatted)
            .collect(Collectors.joining(", ", "set statement lock_wait_timeout = 10 for analyze table ", ""));

    private final JdbcTemplate database;

    RecordStatistics(JdbcTemplate database) {
        this.database = database;
    }

    /// Updates them; a failure is logged, because the records are written by now. `analyze` commits, so no transaction
    /// may be open.
    void refresh() {
        try {
            List<String> failures = database
                    .query(
                            ANALYZE,
                            (row, _) -> row.getString("Msg_type").equalsIgnoreCase("error")
                                    ? row.getString("Msg_text")
                                    : "")
                    .stream()
                    .filter(failure -> !failure.isEmpty())
                    .toList();
            if (!failures.isEmpty()) {
                warn(String.join("; ", failures));
            }
        } catch (DataAccessException e) {
            warn(String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    private static void warn(String failure) {
        log.warn(
                "The records are imported, but the database's statistics of them are out of date, and exports may be slow. Let an administrator of the server run ANALYZE TABLE on the tables that fail: {}",
                failure);
    }
}
