package org.gradeport.school;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The sample's records in the database.
@Component
class SampleRecords {

    /// What every sourcedId of the sample starts with.
    private static final String PREFIX = "sample-";

    /// Rows that point at others go first.
    private static final List<String> TABLES = List.of(
            "result",
            "line_item",
            "category",
            "enrollment",
            "class",
            "course",
            "person_role",
            "person",
            "academic_session",
            "org");

    private final JdbcTemplate database;

    SampleRecords(JdbcTemplate database) {
        this.database = database;
    }

    /// Deletes every row of the sample, and no other.
    void remove() {
        database.update("delete t from class_term t join class c on c.id = t.class_id where c.sourced_id like '%s%%'"
                .formatted(PREFIX));
        // A parent has a lower number than its children.
        TABLES.forEach(table -> database.update(
                "delete from %s where sourced_id like '%s%%' order by id desc".formatted(table, PREFIX)));
    }
}
