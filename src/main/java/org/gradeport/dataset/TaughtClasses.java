package org.gradeport.dataset;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.gradeport.base.PortalProperties;
import org.gradeport.school.RecordSql;
import org.gradeport.school.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The classes that a teacher's scope contains.
@Component
public class TaughtClasses {

    private final JdbcClient database;
    private final Clock clock;

    TaughtClasses(JdbcClient database, Clock clock, PortalProperties portal) {
        this.database = database;
        this.clock = clock.withZone(portal.zone());
    }

    /// The sourcedIds of the classes in this teacher's `Scope.ClassesOf` today.
    public Set<String> of(String teacher) {
        return database.sql("select sourced_id from %s where id in (%s)"
                        .formatted(RecordTable.CLASS, RecordSql.TAUGHT_CLASSES))
                .param("teacher", teacher)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> row.getString("sourced_id"))
                .set();
    }
}
