package org.gradeport.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.IntrospectionQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What a query may cost, and how one is refused.
class QueryBoundsTest extends GraphQlFixture {

    @Autowired
    GraphQlQueries queries;

    @Autowired
    QueryErrors errors;

    @Autowired
    PlatformTransactionManager transactions;

    static Stream<String> tooLarge() {
        return Stream.of(
                "{classes(size:1){items{%sid%s}}}"
                        .formatted("students(size:1){items{classes(size:1){items{".repeat(3), "}}}}".repeat(3)),
                "{students(size:500){items{grades(size:500){items{id}}}}}",
                "query($n:Int!=500){students(size:$n){items{grades(size:$n){items{id}}}}}",
                numbered(29, n -> (n == 0 ? "{" : "") + "a%d:schedules{items{...s}}".formatted(n))
                        + "} fragment s on Schedule{%s}".formatted("id name ".repeat(20)),
                "{%s}".formatted(numbered(31, n -> "a%d:exports{total}".formatted(n))),
                "{...f0} fragment f40 on Query{exports{total}}"
                        + numbered(40, n -> " fragment f%d on Query{...f%d ...f%d}".formatted(n, n + 1, n + 1)));
    }

    private static String numbered(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void a_query_that_is_too_deep_or_costly_or_has_too_many_aliases_is_refused_at_once(String query) {
        JsonNode answer = Assertions.assertTimeout(Duration.ofSeconds(5), () -> query(token(Role.ADMIN), query));
        assertThat(code(answer)).isEqualTo("TOO_COMPLEX");
        assertThat(answer.at("/errors/0/message").asString()).contains("allowed");
        assertThat(answer.at("/errors/0/extensions/hint").asString()).isNotEmpty();
        assertThat(answer.at("/data").isObject()).isFalse();
    }

    @Test
    void a_list_without_a_limit_counts_with_its_default() throws Exception {
        String query = "{%s} fragment s on Run{%s}"
                .formatted(numbered(30, n -> "a%d:slowestRuns{...s}".formatted(n)), "rows ".repeat(100));
        assertThat(query(token(Role.ADMIN), query).has("errors")).isFalse();
    }

    @Test
    void a_query_with_too_many_words_is_refused() throws Exception {
        assertThat(code(query(token(Role.ADMIN), "{exports{%s}}".formatted("total ".repeat(4_001)))))
                .isEqualTo("INVALID_SYNTAX");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {exports(status:[gone]){total}}                       | INVALID_QUERY  | running
                    {exports(types:["x"]){total}}                         | BAD_REQUEST    | students
                    {exports(sort:"x"){total}}                            | BAD_REQUEST    | created
                    {exports(createdFrom:"x"){total}}                     | INVALID_QUERY  | A time such as
                    {exports(page:1.5){total}}                            | INVALID_QUERY  | Int
                    {export(id:987654){id}}                               | NOT_FOUND      | 987654
                    {export(id:"x"){id}}                                  | INVALID_QUERY  | whole number
                    {schedule(id:987654){id}}                             | NOT_FOUND      | 987654
                    {figures(days:0){total}}                              | BAD_REQUEST    | days
                    {figures(runs:{type:"x"}){total}}                     | BAD_REQUEST    | students
                    {figures(runs:{owner:-1}){total}}                     | BAD_REQUEST    | owner_id
                    {slowestRuns(runs:{schedule:-1}){rows}}               | BAD_REQUEST    | schedule_id
                    {failures(runs:{node:"ü"}){failures}}                 | BAD_REQUEST    | node
                    {slowestRuns(limit:0){rows}}                          | BAD_REQUEST    | limit
                    {students{items{password}}}                           | INVALID_QUERY  | password
                    {students{items}}                                     | INVALID_QUERY  | items
                    {students{items{id}}                                  | INVALID_SYNTAX | line
                    mutation{delete}                                      | INVALID_QUERY  | Mutation
                    subscription{exports{total}}                          | INVALID_QUERY  | Subscription
                    {...f} fragment f on Query{...f}                      | INVALID_QUERY  | cycles
                    query a{exports{total}} query b{exports{total}}       | INVALID_QUERY  | operation
                    query($s:[ExportStatus!]!){exports(status:$s){total}} | INVALID_QUERY  | s
                    """)
    void each_error_has_a_code_and_says_what_is_allowed(String query, String code, String said) throws Exception {
        JsonNode answer = query(token(Role.ADMIN), query);
        assertThat(code(answer)).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("/errors").toString())
                .contains(said)
                .doesNotContain("Exception", "Value{", "graphql.", "org.", "select ");
    }

    @Test
    void a_long_text_of_the_caller_is_cut_in_an_error() {
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", "AValue{".repeat(15_000))
                .build();
        assertThat(String.valueOf(errors.describe(List.of(error)).getFirst().get("message")))
                .hasSizeLessThan(510);
    }

    @Test
    void the_documented_example_runs() throws Exception {
        String docs = Files.readString(Path.of("docs/api.md"));
        int start = docs.indexOf("-d '{\"query\"") + 4;
        String body = docs.substring(start, docs.indexOf("}'", start) + 1);
        JsonNode answer = json.readTree(body(send(token(Role.ADMIN), body).andExpect(status().isOk())));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    }

    @Test
    void a_wrong_value_of_a_variable_is_refused_with_the_allowed_ones() throws Exception {
        JsonNode answer = query(
                token(Role.ADMIN),
                "query($s:[ExportStatus!]!){exports(status:$s){total}}",
                Map.of("s", new String[] {"gone"}));
        assertThat(code(answer)).isEqualTo("INVALID_QUERY");
        assertThat(answer.at("/errors/0/extensions/allowed").toString()).contains("running");
    }

    @Test
    void null_is_a_value_of_a_variable() throws Exception {
        Map<String, Object> variables = new HashMap<>();
        variables.put("text", null);
        assertThat(query(token(Role.ADMIN), "query($text:String){exports(text:$text){total}}", variables)
                        .has("errors"))
                .isFalse();
    }

    @Test
    void a_query_that_takes_too_long_ends_with_an_error() throws Exception {
        accounts.signIn(Role.ADMIN);
        TransactionTemplate second = new TransactionTemplate(transactions);
        second.setTimeout(1);
        try (Connection other = dataSource.getConnection();
                Statement lock = other.createStatement()) {
            lock.execute("lock tables category write");
            JsonNode answer = json.valueToTree(second.execute(status -> {
                status.setRollbackOnly();
                return queries.run("{grades{items{id}}}", null, Map.of());
            }));
            lock.execute("unlock tables");
            assertThat(code(answer)).isEqualTo("TIMEOUT");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void the_schema_can_be_asked_for() throws Exception {
        JsonNode answer = query(token(Role.TEACHER), IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/__schema/mutationType").isNull()).isTrue();
    }

    @Test
    void the_door_answers_as_those_of_rest() throws Exception {
        String token = token(Role.ADMIN);
        api.perform(json(post("/graphql"), "{\"query\":\"{exports{total}}\"}"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        as(token, get("/graphql").param("query", "{exports{total}}")).andExpect(status().isMethodNotAllowed());
        as(token, put("/graphql")).andExpect(status().isMethodNotAllowed());
        as(token, get("/graphql/x")).andExpect(status().isNotFound());
        as(token, post("/graphql").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType());
        send(token, "{")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.hint").exists());
        send(token, "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("query"));
        send(token, "{\"query\":\"{exports{total}}\",\"variables\":{\"x\":" + "[".repeat(60))
                .andExpect(status().isContentTooLarge());
        send(token, "{\"query\":\"{exports{total}}\",\"variables\":null,\"extensions\":{\"x\":null}}")
                .andExpect(status().isOk());
    }
}
