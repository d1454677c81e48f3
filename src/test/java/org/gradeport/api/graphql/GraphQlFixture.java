package org.gradeport.api.graphql;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.gradeport.api.ApiTestBase;
import org.gradeport.school.ActiveRule;
import org.gradeport.security.Role;
import org.gradeport.testing.EmptyRecords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Queries the small school as a program with a token. Ada teaches M1, whatever the day is.
abstract class GraphQlFixture extends ApiTestBase {

    @Autowired
    EmptyRecords emptyRecords;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @BeforeEach
    final void load() {
        emptyRecords.restore();
        new ResourceDatabasePopulator(new ClassPathResource("dataset/small-school.sql")).execute(dataSource);
        database.sql("update enrollment set end_date = null where sourced_id = 'E-T1-M1'")
                .update();
        database.sql("update enrollment set begin_date = '2999-01-01' where sourced_id = 'E-T1-M2'")
                .update();
        ActiveRule.apply(new JdbcTemplate(dataSource), Timestamp.from(clock.instant()));
    }

    @AfterEach
    final void empty() {
        emptyRecords.restore();
    }

    final String teacher(@Nullable String sourcedId) {
        accounts.signIn(Role.TEACHER, sourcedId);
        return token();
    }

    final JsonNode query(String token, String query) throws Exception {
        return query(token, query, Map.of());
    }

    final JsonNode query(String token, String query, Map<String, Object> variables) throws Exception {
        String body = json.writeValueAsString(Map.of("query", query, "variables", variables));
        return json.readTree(body(send(token, body).andExpect(status().isOk())));
    }

    final ResultActions send(String token, String body) throws Exception {
        return as(token, json(post("/graphql"), body));
    }

    static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
