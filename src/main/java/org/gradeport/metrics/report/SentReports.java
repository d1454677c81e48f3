package org.gradeport.metrics.report;

import java.sql.Timestamp;
import java.time.Instant;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.ReportFrequency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores which periods have a report, so that each is sent exactly once by all nodes.
@Component
public class SentReports {

    private final JdbcClient database;

    SentReports(JdbcClient database) {
        this.database = database;
    }

    public boolean contains(ReportFrequency frequency, Period period) {
        return database.sql("select count(*) from report_sent where frequency = ? and first_day = ?")
                        .params(frequency.name(), period.firstDay())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Inserts in the caller's transaction; false if it exists.
    boolean insertIfAbsent(ReportFrequency frequency, Period period, Instant now) {
        return database.sql("insert ignore into report_sent (frequency, first_day, sent_at) values (?, ?, ?)")
                        .params(frequency.name(), period.firstDay(), Timestamp.from(now))
                        .update()
                == 1;
    }
}
