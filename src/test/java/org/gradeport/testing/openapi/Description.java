package org.gradeport.testing.openapi;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API in the test's folder, which `OpenApiTest` compares with the served one; its answers are
/// taken strictly: an object has no other fields than the described ones.
public final class Description {

    public static final Path FILE = Path.of("src/test/resources/org/gradeport/api/openapi/openapi.json");

    static final Description READ = new Description(new JsonMapper().readTree(FILE));

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
        document.at("/components/schemas").values().forEach(Description::close);
    }

    public static List<Operation> operations() {
        return READ.all().toList();
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
    }

    Optional<Operation> find(String method, String path) {
        return all().filter(operation -> operation.method().equals(method))
                .filter(operation -> matches(operation.path(), path))
                .min((one, other) -> PathPatternParser.defaultInstance
                        .parse(one.path())
                        .compareTo(PathPatternParser.defaultInstance.parse(other.path())));
    }

    private static boolean matches(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    private Stream<Operation> all() {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue())));
    }

    /// The node itself, or the one that it refers to.
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /// A schema of the document that can be used alone.
    ObjectNode schema(JsonNode schema) {
        ObjectNode alone = (ObjectNode) schema.deepCopy();
        alone.set("components", document.get("components"));
        return alone;
    }
}
