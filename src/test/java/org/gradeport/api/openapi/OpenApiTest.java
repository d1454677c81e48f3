package org.gradeport.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradeport.api.ApiTestBase;
import org.gradeport.testing.openapi.Description;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API as a document; `EveryOperationTest` compares it with the answers.
class OpenApiTest extends ApiTestBase {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private JsonNode document = JSON.createObjectNode();

    @BeforeEach
    void read() throws Exception {
        String served =
                api.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        document = JSON.readTree(served);
    }

    @Test
    void the_file_of_which_tests_generate_the_client_is_the_served_description() throws IOException {
        Object sorted = JSON.treeToValue(document, TreeMap.class);
        String served = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted) + "\n";
        if (Boolean.getBoolean("gradeport.openapi.write")) {
            Files.writeString(Description.FILE, served);
        }
        assertThat(Description.FILE)
                .as("Run the test with -Dgradeport.openapi.write=true, read the difference of the file, and commit it")
                .hasContent(served);
    }

    /// The generator of the client refuses what is no OpenAPI document.
    @Test
    void its_schemas_are_json_schemas() {
        Schema ofSchemas = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(schemas()).isNotEmpty();
        schemas()
                .forEach((name, schema) ->
                        assertThat(ofSchemas.validate(schema)).as(name).isEmpty());
    }

    @Test
    void examples_and_defaults_are_valid() {
        schemas().forEach((name, schema) -> {
            assertThat(schema.has("examples") || !isBody(name))
                    .as("%s has an example", name)
                    .isTrue();
            assertExamples(name, schema);
            schema.path("properties")
                    .properties()
                    .forEach(field -> assertExamples(name + "." + field.getKey(), field.getValue()));
        });
    }

    private void assertExamples(String what, JsonNode schema) {
        ObjectNode alone = (ObjectNode) schema.deepCopy();
        alone.set("components", document.get("components"));
        Schema compiled = SCHEMAS.getSchema(alone);
        Stream<JsonNode> values = Stream.concat(
                schema.path("examples").valueStream(),
                schema.has("default") ? Stream.of(schema.get("default")) : Stream.empty());
        assertThat(values)
                .as(what)
                .allSatisfy(value ->
                        assertThat(compiled.validate(value)).as("%s", value).isEmpty());
    }

    /// Whether a call or an answer consists of it.
    private boolean isBody(String name) {
        return document.get("paths").toString().contains("schemas/%s\"".formatted(name));
    }

    @Test
    void what_is_read_and_what_is_written_have_schemas_of_their_own() {
        schemas().forEach((name, schema) -> {
            if (!name.endsWith("Body")) {
                assertThat(schema.toString()).as(name).doesNotContain("Body\"");
            }
        });
    }

    private Map<String, JsonNode> schemas() {
        Map<String, JsonNode> named = new TreeMap<>();
        document.at("/components/schemas").properties().forEach(each -> named.put(each.getKey(), each.getValue()));
        return named;
    }
}
