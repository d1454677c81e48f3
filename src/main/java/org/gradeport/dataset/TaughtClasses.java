package org.gradeport.dataset;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells which classes a teacher's scope reaches.
@Component
public class TaughtClasses {

    private final JdbcClient database;
    private final Records records;

    TaughtClasses(JdbcClient database, Records records) {
        this.database = database;
        this.records = records;
    }

    /// The sourcedIds of the classes whose rows `Scope.ClassesOf` this teacher shows today.
    public Set<String> of(String teacher) {
        return database.sql("select sourced_id from class where id in (%s)".formatted(Taught.CLASSES))
                .param("teacher", teacher)
                .param("today", records.today())
                .query((rows, n) -> rows.getString("sourced_id"))
                .set();
    }
}
