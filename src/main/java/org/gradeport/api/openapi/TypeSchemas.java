package org.gradeport.api.openapi;

import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The schema of a type with its annotations: `@Nullable` allows null, [Words] are an enumeration, and [Bounds] are
/// bounds.
@Component
class TypeSchemas {

    private final WordLists wordLists;

    TypeSchemas(WordLists wordLists) {
        this.wordLists = wordLists;
    }

    Schema<?> of(AnnotatedType type, ModelConverterContext context) {
        Schema<?> schema = withoutNull(type, context);
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    Schema<?> withoutNull(AnnotatedType type, ModelConverterContext context) {
        Schema<?> schema = plain(type, context);
        restrict(schema, type);
        return schema;
    }

    /// Adds what the annotations of the type say about its values.
    void restrict(Schema<?> schema, AnnotatedType type) {
        Words words = type.getAnnotation(Words.class);
        if (words != null) {
            wordLists.of(words).forEach(Schemas.open(schema)::addEnumItemObject);
        }
        Bounds bounds = type.getAnnotation(Bounds.class);
        if (bounds != null) {
            schema.setMinimum(BigDecimal.valueOf(bounds.min()));
            schema.setMaximum(BigDecimal.valueOf(bounds.max()));
        }
    }

    private Schema<?> plain(AnnotatedType type, ModelConverterContext context) {
        if (type instanceof AnnotatedParameterizedType container) {
            AnnotatedType[] arguments = container.getAnnotatedActualTypeArguments();
            return isMap(container) ? map(arguments, context) : Schemas.listOf(withoutNull(arguments[0], context));
        } else if (type.getType() == Object.class) {
            return Schemas.scalars();
        }
        PrimitiveType primitive = PrimitiveType.fromType(type.getType());
        return primitive != null ? primitive.createProperty31() : record(type, context);
    }

    private static Schema<?> record(AnnotatedType type, ModelConverterContext context) {
        return context.resolve(new io.swagger.v3.core.converter.AnnotatedType(type.getType()));
    }

    private static boolean isMap(AnnotatedParameterizedType container) {
        return ((ParameterizedType) container.getType()).getRawType() == Map.class;
    }

    private Schema<?> map(AnnotatedType[] arguments, ModelConverterContext context) {
        JsonSchema map = Schemas.ofType("object");
        map.setAdditionalProperties(withoutNull(arguments[1], context));
        if (arguments[0].isAnnotationPresent(Words.class)) {
            JsonSchema key = Schemas.ofType("string");
            restrict(key, arguments[0]);
            map.setPropertyNames(key);
        }
        return map;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            JsonSchema either = new JsonSchema();
            either.setAnyOf(List.of(schema, Schemas.ofType("null")));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null) {
            Schemas.open(schema).getEnum().add(null);
        }
        return schema;
    }
}
