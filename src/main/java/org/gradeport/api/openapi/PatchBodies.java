package org.gradeport.api.openapi;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.method.HandlerMethod;

/// The body of a `PATCH` may lack every field, and has no defaults.
@Component
class PatchBodies implements GlobalOperationComponentsCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        return operation;
    }

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod method) {
        if (method.hasMethodAnnotation(PatchMapping.class)) {
            MediaType json =
                    operation.getRequestBody().getContent().values().iterator().next();
            String whole = json.getSchema().get$ref().substring(Schemas.FOLDER.length());
            components.addSchemas(
                    "Patch" + whole,
                    ofAnyFields(Objects.requireNonNull(components.getSchemas().get(whole))));
            json.setSchema(Schemas.reference("Patch" + whole));
        }
        return operation;
    }

    private static JsonSchema ofAnyFields(Schema<?> whole) {
        JsonSchema some = Schemas.ofType("object");
        whole.getProperties().forEach((name, field) -> some.addProperty(name, withoutDefault(field)));
        some.setAdditionalProperties(false);
        return some;
    }

    /// A field that is left out keeps its value.
    private static Schema<?> withoutDefault(Schema<?> field) {
        Schema<?> copy = AnnotationsUtils.clone(field, true);
        copy.setDefault(null);
        copy.setDefaultSetFlag(false);
        return copy;
    }
}
