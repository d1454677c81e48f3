package org.gradeport.school;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The made-up school that a fresh portal shows until real records come.
@Component
public class SampleSchool {

    private static final List<String> TABLES = List.of(
            "result",
            "line_item",
            "category",
            "enrollment",
            "person_role",
            "person",
            "class_term",
            "class",
            "course",
            "academic_session",
            "org");

    private final JdbcClient database;

    SampleSchool(JdbcClient database) {
        this.database = database;
    }

    /// Whether the records are those of the sample.
    public boolean isLoaded() {
        return database.sql("select sample from import_run order by id desc limit 1")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Deletes all records if they are the sample's; takes part in the caller's transaction.
    public void removeIfLoaded() {
        if (isLoaded()) {
            database.sql("update org set parent_id = null").update();
            database.sql("update academic_session set parent_id = null").update();
            TABLES.forEach(
                    table -> database.sql("delete from %s".formatted(table)).update());
        }
    }
}
