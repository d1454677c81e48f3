package org.gradeport.api.openapi;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the `@Schema` of a field adds to its type.
final class FieldAnnotation {

    private FieldAnnotation() {}

    /// Whether a request has to have the field.
    static boolean isRequired(RecordComponent component) {
        Schema given = of(component);
        boolean asked = given != null && given.requiredMode() == RequiredMode.REQUIRED;
        return asked || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static void describe(io.swagger.v3.oas.models.media.Schema<?> schema, RecordComponent component) {
        Schema given = of(component);
        if (given == null) {
            return;
        }
        if (!given.description().isEmpty()) {
            schema.setDescription(given.description());
        }
        if (!given.defaultValue().isEmpty()) {
            schema.setDefault(value(given.defaultValue(), schema.getTypes()));
        }
        if (!given.example().isEmpty()) {
            Schemas.open(schema).setExamples(List.of(value(given.example(), schema.getTypes())));
        }
    }

    private static @Nullable Schema of(RecordComponent component) {
        return component.getAccessor().getAnnotation(Schema.class);
    }

    private static Object value(String text, Set<String> types) {
        if (types.contains("boolean")) {
            return Boolean.valueOf(text);
        }
        return types.contains("integer") ? (Object) Long.valueOf(text) : text;
    }
}
