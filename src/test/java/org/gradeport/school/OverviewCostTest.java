package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.gradeport.dataset.sql.Belief;
import org.gradeport.dataset.sql.LargeSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What the page of the records counts, whatever the optimizer believes of the tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewCostTest {

    private final LargeSchool school = new LargeSchool();

    @AfterAll
    void close() {
        school.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_counts_by_school_cost_no_more_than_linear_time(Belief belief) {
        school.believe(belief);
        assertThat(school.reads(() -> query().bySchool())).isLessThan(LargeSchool.LINEAR);
    }

    /// A new one has no counts in memory.
    private RecordsQuery query() {
        JdbcTemplate template = new JdbcTemplate(school.pool());
        return new RecordsQuery(
                JdbcClient.create(template),
                new ImportRunRepository(
                        template, JsonMapper.builder().build(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }
}
