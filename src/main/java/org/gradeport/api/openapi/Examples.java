package org.gradeport.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Adds the examples of `examples.json`, which are named as their schemas.
@Component
class Examples implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        JsonNode examples = read();
        description.getComponents().getSchemas().forEach((name, schema) -> add(schema, examples.path(name)));
    }

    private static void add(Schema<?> schema, JsonNode example) {
        if (!example.isMissingNode()) {
            Schemas.open(schema).setExamples(List.of(example));
        }
    }

    private static JsonNode read() {
        try (InputStream file = new ClassPathResource("examples.json", Examples.class).getInputStream()) {
            return Json31.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
