package org.gradeport.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares each answer of the API, in all tests that call it by MockMvc, with its description, and the body of each
/// call that succeeds.
public final class DescribedAnswers implements ResultHandler {

    private record Answered(String operation, int status) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Answered> SEEN = ConcurrentHashMap.newKeySet();

    private final Description description = Description.READ;
    private final Map<String, Schema> compiledSchemas = new ConcurrentHashMap<>();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /// The statuses that the operation was answered with in this JVM since they were forgotten.
    public static List<Integer> of(Operation operation) {
        return SEEN.stream()
                .filter(answered -> answered.operation().equals(operation.id()))
                .map(Answered::status)
                .toList();
    }

    public static void forget() {
        SEEN.clear();
    }

    @Override
    public void handle(MvcResult result) throws Exception {
        MockHttpServletRequest request = result.getRequest();
        String path = String.valueOf(request.getRequestURI());
        if (path.startsWith("/api/") && result.getResponse().getForwardedUrl() == null) {
            description
                    .find(String.valueOf(request.getMethod()), path)
                    .ifPresent(operation -> compare(operation, request, result.getResponse()));
        }
    }

    private void compare(Operation operation, MockHttpServletRequest request, MockHttpServletResponse response) {
        int status = response.getStatus();
        String answer = "%s, which is answered with %d".formatted(operation, status);
        JsonNode described = operation.description().get("responses").get(Integer.toString(status));
        assertThat(described).as("the description of %s", answer).isNotNull();
        JsonNode whole = description.resolve(described);
        assertThat(response.getHeaderNames()).as("the headers of %s", answer).containsAll(requiredHeaders(whole));
        compareBody(answer, whole.path("content"), response);
        SEEN.add(new Answered(operation.id(), status));
        if (status < 300) {
            compareRequest(operation, request);
        }
    }

    private static Set<String> requiredHeaders(JsonNode response) {
        return response.path("headers").properties().stream()
                .filter(header -> header.getValue().path("required").asBoolean(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void compareBody(String answer, JsonNode content, MockHttpServletResponse response) {
        byte[] body = response.getContentAsByteArray();
        if (content.isEmpty()) {
            assertThat(body).as("the body of %s", answer).isEmpty();
            return;
        }
        if (response.getStatus() >= 400 && response.getContentType() == null && body.length == 0) {
            // The server's error page writes the body, which MockMvc does not call.
            return;
        }
        assertThat(response.getContentType()).as("the type of %s", answer).isNotNull();
        MediaType type = MediaType.parseMediaType(String.valueOf(response.getContentType()));
        JsonNode media = content.properties().stream()
                .filter(each -> MediaType.parseMediaType(each.getKey()).isCompatibleWith(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has the undescribed type %s".formatted(answer, type)));
        if (type.getSubtype().endsWith("json") && !type.getSubtype().startsWith("x-")) {
            assertValid(answer, media.get("schema"), new String(body, StandardCharsets.UTF_8));
        }
    }

    private void compareRequest(Operation operation, MockHttpServletRequest request) {
        byte[] body = request.getContentAsByteArray();
        JsonNode json = operation.description().at("/requestBody/content/application~1json/schema");
        if (body != null && body.length > 0 && !json.isMissingNode()) {
            assertValid("the body of " + operation, json, new String(body, StandardCharsets.UTF_8));
        }
    }

    private void assertValid(String what, JsonNode schema, String body) {
        Schema compiled = compiledSchemas.computeIfAbsent(what, _ -> schemas.getSchema(description.schema(schema)));
        assertThat(compiled.validate(
                        JSON.readTree(body),
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("differences of %s: %s", what, body)
                .isEmpty();
    }
}
