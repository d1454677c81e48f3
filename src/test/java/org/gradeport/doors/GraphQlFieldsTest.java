package org.gradeport.doors;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every caller asks for every field of GraphQL; `doors-graphql.txt` has what each gets.
@ServerTest
class GraphQlFieldsTest {

    /// Those whose token counts; the others are refused at the door.
    private static final Set<Caller> KNOWN = EnumSet.range(Caller.TEACHER, Caller.ADMIN);

    @Autowired
    GraphQlSource source;

    @Autowired
    Visitors visitors;

    @Autowired
    Belongings belongings;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @AfterEach
    void clear() {
        belongings.remove();
        visitors.leave();
    }

    @Test
    void each_field_has_its_line_and_each_line_its_field() {
        assertThat(Door.ofGraphQl().stream().map(Door::name).collect(Collectors.toSet()))
                .isEqualTo(new GraphQlFields(source.schema()).doors());
    }

    @Test
    void each_field_answers_each_caller_as_its_line_says() throws Exception {
        prepare();
        GraphQlFields fields = new GraphQlFields(source.schema());
        Map<String, List<String>> answers = new HashMap<>();
        for (String type : fields.types()) {
            String query = belongings.address(fields.query(type));
            for (Caller caller : KNOWN) {
                JsonNode answer = json.readTree(ask(caller, query));
                for (GraphQLFieldDefinition field : fields.of(type)) {
                    answers.computeIfAbsent("FIELD POST %s.%s".formatted(type, field.getName()), _ -> new ArrayList<>())
                            .add(seen(answer, fields.path(type), field.getName()));
                }
            }
        }
        assertThat(Door.ofGraphQl().stream()
                        .filter(door -> !door.answers().equals(answers.get(door.name())))
                        .map(door -> "%s | %s".formatted(door, answers.get(door.name()))))
                .isEmpty();
    }

    /// The teacher has a class, whatever the day is, and no run has failed yet.
    private void prepare() {
        visitors.arrive();
        belongings.loadRecords();
        database.sql("update enrollment set end_date = null where sourced_id = 'E-T1-M1'")
                .update();
        database.sql("update person set student_school_id = primary_org_id").update();
        Stream.of("run_metric", "run_day", "run_total")
                .forEach(table -> database.sql("delete from " + table).update());
        belongings.make();
    }

    private String ask(Caller caller, String query) throws IOException, InterruptedException {
        String answer = visitors.program(caller)
                .call("POST", "/graphql", "application/json", json.writeValueAsBytes(Map.of("query", query)))
                .text();
        if (caller.isNoReader()) {
            assertThat(belongings.isAbout(answer))
                    .as("%s asks %s", caller, query)
                    .isFalse();
        }
        if (caller == Caller.UNLINKED_TEACHER || caller == Caller.OPERATOR) {
            assertThat(belongings.isShownIn(answer))
                    .as("%s asks %s", caller, query)
                    .isFalse();
        }
        return answer;
    }

    /// `seen` for a value, `null` for none, `none` if there is no object with this field, else the code of the error.
    private static String seen(JsonNode answer, List<GraphQLFieldDefinition> path, String field) {
        String first = path.isEmpty() ? field : path.getFirst().getName();
        for (JsonNode error : answer.path("errors")) {
            if (error.at("/path/0").asString().equals(first)) {
                return error.at("/extensions/code").asString();
            }
        }
        List<JsonNode> objects = List.of(answer.path("data"));
        for (GraphQLFieldDefinition step : path) {
            objects = objects.stream()
                    .map(object -> object.path(step.getName()))
                    .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                    .filter(JsonNode::isObject)
                    .toList();
        }
        if (objects.isEmpty()) {
            return "none";
        }
        return objects.stream().allMatch(object -> object.path(field).isNull()) ? "null" : "seen";
    }
}
