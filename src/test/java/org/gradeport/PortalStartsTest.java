package org.gradeport;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PortalStartsTest {

    @Autowired
    JdbcClient database;

    @Test
    void an_empty_database_gets_the_schema() {
        long migrations = database.sql("select count(*) from flyway_schema_history where success")
                .query(Long.class)
                .single();
        assertThat(migrations).isPositive();
    }
}
