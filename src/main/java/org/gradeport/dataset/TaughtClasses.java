package org.gradeport.dataset;

import java.util.Set;
import org.gradeport.dataset.read.RecordsReader;
import org.gradeport.dataset.sql.TeacherScopeSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells which classes a teacher's scope reaches.
@Component
public class TaughtClasses {

    private final JdbcClient database;
    private final RecordsReader recordsReader;

    TaughtClasses(JdbcClient database, RecordsReader recordsReader) {
        this.database = database;
        this.recordsReader = recordsReader;
    }

    /// The sourcedIds of the classes whose rows `Scope.ClassesOf` this teacher shows today.
    public Set<String> of(String teacher) {
        return database.sql("select sourced_id from class where id in (%s)".formatted(TeacherScopeSql.CLASSES))
                .param("teacher", teacher)
                .param("today", recordsReader.today())
                .query((rows, n) -> rows.getString("sourced_id"))
                .set();
    }
}
