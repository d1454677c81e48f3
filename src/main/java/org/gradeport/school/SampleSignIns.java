package org.gradeport.school;

import org.gradeport.security.Role;
import org.gradeport.security.SampleAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The two accounts that show the portal as a teacher and as an operator see it.
@Component
class SampleSignIns {

    private static final String NAME = """
            select concat(coalesce(preferred_given_name, given_name), ' ', family_name)
            from person
            where sourced_id = :teacher
            """;

    private final SampleAccounts accounts;
    private final JdbcClient database;

    SampleSignIns(SampleAccounts accounts, JdbcClient database) {
        this.accounts = accounts;
        this.database = database;
    }

    void create(String teacher) {
        accounts.create("teacher", nameOf(teacher), Role.TEACHER, teacher);
        accounts.create("operator", "On-call engineer", Role.OPERATOR, null);
    }

    void remove() {
        accounts.removeAll();
    }

    private String nameOf(String teacher) {
        @Nullable
        String name =
                database.sql(NAME).param("teacher", teacher).query(String.class).single();
        return String.valueOf(name);
    }
}
