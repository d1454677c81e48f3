package org.gradeport.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.gradeport.export.ExportService;
import org.gradeport.security.Role;
import org.gradeport.security.TokenScope;
import org.gradeport.security.TokenService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/// Which records a query returns to whom.
class RecordFieldsTest extends GraphQlFixture {

    private static final String NESTED = """
            {classes(size:9){items{id school{id} course{id} teachers{items{id}} grades{items{id}} enrollments{items{id}}
              students(size:9){items{id school{id} classes{items{id}} grades{items{id class{id}}}
                enrollments{items{id class{id}}}}}}}}""";

    @Autowired
    TokenService tokens;

    @Autowired
    ExportService exports;

    @Test
    void a_teacher_sees_her_classes_only_at_each_level() throws Exception {
        JsonNode answer = query(teacher("T1"), NESTED);
        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.findValuesAsString("id"))
                .contains("M1", "P1", "P4", "G1", "G4", "E-P1-M1", "S1", "MATH")
                .doesNotContain("M2", "A1", "L1", "T2", "P2", "P3", "G3", "E-P1-A1", "S2", "ART");
    }

    @ParameterizedTest
    @CsvSource({
        "schools, 1, 2",
        "courses, 1, 2",
        "classes, 1, 3",
        "students, 2, 4",
        "teachers, 1, 2",
        "enrollments, 3, 10",
        "grades, 2, 4"
    })
    void lists_have_the_records_of_the_scope_and_an_unlinked_teacher_has_none(String list, int hers, int all)
            throws Exception {
        String query = "{%s{total hasNext items{id}}}".formatted(list);
        for (Map.Entry<String, Integer> caller : Map.of(teacher("T1"), hers, token(Role.ADMIN), all, teacher(null), 0)
                .entrySet()) {
            JsonNode page = query(caller.getKey(), query).at("/data/" + list);
            assertThat(page.at("/total").asInt()).isEqualTo(caller.getValue());
            assertThat(page.at("/items")).hasSize(caller.getValue());
            assertThat(page.at("/hasNext").asBoolean()).isFalse();
        }
    }

    @Test
    void records_of_others_are_not_found_by_their_ids() throws Exception {
        String query = "{classes(ids:[\"M1\",\"M2\",\"ü\"]){items{id}}}";
        assertThat(query(teacher("T1"), query).findValuesAsString("id")).containsExactly("M1");
        assertThat(query(token(Role.ADMIN), query).findValuesAsString("id")).containsExactly("M1", "M2");
    }

    @Test
    void an_operator_reads_exports_and_figures_and_no_records() throws Exception {
        JsonNode answer = query(token(Role.OPERATOR), "{students{items{id}} exports{total} figures{total}}");
        assertThat(answer.at("/errors")).hasSize(1);
        assertThat(code(answer)).isEqualTo("FORBIDDEN");
        assertThat(answer.at("/data/students").isNull()).isTrue();
        assertThat(answer.at("/data/exports/total").isNumber()).isTrue();
        assertThat(answer.at("/data/figures/total").isNumber()).isTrue();
    }

    @Test
    void records_need_the_scope_export_and_any_query_the_scope_read() throws Exception {
        JsonNode answer = query(scoped(TokenScope.READ), "{students{items{id}} exports{total}}");
        assertThat(code(answer)).isEqualTo("FORBIDDEN");
        assertThat(answer.at("/errors/0/message").asString()).contains("scope export");
        assertThat(answer.at("/data/exports/total").isNumber()).isTrue();
        assertThat(query(scoped(TokenScope.READ, TokenScope.EXPORT), "{students{total}}")
                        .at("/data/students/total")
                        .asInt())
                .isEqualTo(4);
        send(scoped(TokenScope.OPERATE), "{\"query\":\"{exports{total}}\"}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("The token lacks the scope that this call needs: read"));
    }

    private String scoped(TokenScope... scopes) {
        accounts.signIn(Role.ADMIN);
        String secret = tokens.make("scoped", null, Set.of(scopes)).secret();
        SecurityContextHolder.clearContext();
        return secret;
    }

    @Test
    void a_page_says_whether_there_is_more_also_inside_another_page() throws Exception {
        JsonNode data = query(
                        token(Role.ADMIN),
                        "{students(size:3){total hasNext items{id}} rest:students(page:1,size:3){hasNext items{id}}"
                                + " classes(ids:[\"M1\"]){items{students(size:1){total hasNext items{id}}}}}")
                .at("/data");
        assertThat(data.at("/students/hasNext").asBoolean()).isTrue();
        assertThat(data.at("/students/total").asInt()).isEqualTo(4);
        assertThat(data.at("/students/items")).hasSize(3);
        assertThat(data.at("/rest/hasNext").asBoolean()).isFalse();
        assertThat(data.at("/rest/items")).hasSize(1);
        JsonNode inner = data.at("/classes/items/0/students");
        assertThat(inner.at("/hasNext").asBoolean()).isTrue();
        assertThat(inner.at("/total").asInt()).isEqualTo(2);
        assertThat(inner.at("/items")).hasSize(1);
    }

    @Test
    void a_page_after_the_last_has_the_total_and_no_items() throws Exception {
        JsonNode page = query(
                        token(Role.ADMIN), "{classes(ids:[\"M1\"]){items{students(page:9){total hasNext items{id}}}}}")
                .at("/data/classes/items/0/students");
        assertThat(page.at("/total").asInt()).isEqualTo(2);
        assertThat(page.at("/hasNext").asBoolean()).isFalse();
        assertThat(page.at("/items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{students(size:501){total}}", "{classes{items{students(page:-1){total}}}}"})
    void pages_have_the_bounds_of_rest(String query) throws Exception {
        JsonNode answer = query(token(Role.ADMIN), query);
        assertThat(code(answer)).isEqualTo("BAD_REQUEST");
        assertThat(answer.at("/errors/0/extensions/field").asString()).matches("size|page");
    }

    @Test
    void a_query_reads_no_more_records_than_an_export_may_have() throws Exception {
        accounts.signIn(Role.ADMIN);
        long before = exports.rowLimit();
        exports.setRowLimit(3);
        try {
            assertThat(code(query(token(), "{classes{items{students{items{id}}}}}")))
                    .isEqualTo("TOO_MANY_ROWS");
        } finally {
            accounts.signIn(Role.ADMIN);
            exports.setRowLimit(before);
        }
    }

    @Test
    void what_leaves_is_audited_with_its_numbers_and_without_names() throws Exception {
        String username = accounts.createAccount(Role.TEACHER, "T1");
        accounts.signInAs(username);
        String token = token();
        query(token, "{classes{items{students{items{familyName}}}} exports{total}}");
        query(token, "{exports{total}}");
        assertThat(database.sql(
                                "select concat(action, ' ', detail) from audit where actor = ? and action like 'records.%'")
                        .param(username)
                        .query(String.class)
                        .list())
                .containsExactly("records.read 3 records (class 1, student 2)");
    }
}
