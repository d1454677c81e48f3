package org.gradeport.api.openapi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The schemas of the portal's records. An answer has all its fields; a request may lack the nullable ones, and has no
/// others.
@Component
class RecordSchemas implements ModelConverter {

    private final TypeSchemas types;
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    RecordSchemas(TypeSchemas types) {
        this.types = types;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = raw(type.getType());
        if (raw.isRecord() && raw.getName().startsWith("org.gradeport.")) {
            return record(raw, context);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Class<?> raw(Type type) {
        return Json31.mapper().constructType(type).getRawClass();
    }

    private Schema<?> record(Class<?> type, ModelConverterContext context) {
        io.swagger.v3.oas.annotations.media.Schema given =
                type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (given != null && !given.type().isEmpty()) {
            JsonSchema value = Schemas.ofType(given.type());
            value.setFormat(given.format());
            return value;
        }
        String name = SchemaName.of(type);
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("Both %s and %s are called %s".formatted(other, type, name));
        }
        if (!context.getDefinedModels().containsKey(name)) {
            context.defineModel(name, new JsonSchema());
            context.defineModel(name, withOtherForms(type, object(type, context), context));
        }
        return Schemas.reference(name);
    }

    private JsonSchema object(Class<?> type, ModelConverterContext context) {
        JsonSchema object = Schemas.ofType("object");
        boolean ofRequest = SchemaName.isOfRequest(type);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            object.addProperty(name, property(component, context));
            if (!ofRequest || FieldAnnotation.isRequired(component)) {
                object.addRequiredItem(name);
            }
        }
        if (ofRequest) {
            object.setAdditionalProperties(false);
        }
        return object;
    }

    private Schema<?> property(RecordComponent component, ModelConverterContext context) {
        boolean given = SchemaName.isOfRequest(component.getDeclaringRecord()) && FieldAnnotation.isRequired(component);
        Schema<?> schema = given
                ? types.withoutNull(component.getAnnotatedType(), context)
                : types.of(component.getAnnotatedType(), context);
        FieldAnnotation.describe(schema, component);
        return schema;
    }

    private static String name(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    /// A record that is also read from a single value, by a creator that takes this value.
    private Schema<?> withOtherForms(Class<?> type, JsonSchema object, ModelConverterContext context) {
        List<Schema<?>> others = creators(type)
                .<Schema<?>>map(creator -> types.of(creator.getAnnotatedParameterTypes()[0], context))
                .toList();
        if (others.isEmpty()) {
            return object;
        }
        JsonSchema either = new JsonSchema();
        others.forEach(either::addOneOfItem);
        either.addOneOfItem(object);
        return either;
    }

    private static Stream<Method> creators(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class)
                        && method.getAnnotation(JsonCreator.class).mode() == JsonCreator.Mode.DELEGATING)
                .sorted(Comparator.comparing(method -> method.getParameterTypes()[0].getName()));
    }
}
