package org.gradeport.api.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;

/// Makes the schemas that records consist of.
final class Schemas {

    static final String FOLDER = "#/components/schemas/";

    private Schemas() {}

    static JsonSchema ofType(String... types) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(List.of(types)));
        return schema;
    }

    static JsonSchema listOf(Schema<?> element) {
        JsonSchema list = ofType("array");
        list.setItems(element);
        return list;
    }

    static JsonSchema reference(String name) {
        JsonSchema reference = new JsonSchema();
        reference.set$ref(FOLDER + name);
        return reference;
    }

    /// A text, a number, a boolean, or a list; said this way, generators of clients take any value.
    static JsonSchema scalars() {
        JsonSchema scalars = new JsonSchema();
        scalars.setNot(ofType("object", "null"));
        return scalars;
    }

    @SuppressWarnings("unchecked")
    static Schema<Object> open(Schema<?> schema) {
        return (Schema<Object>) schema;
    }
}
