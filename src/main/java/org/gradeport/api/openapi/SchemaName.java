package org.gradeport.api.openapi;

import io.swagger.v3.oas.annotations.media.Schema;

/// The name of a record in the description: `ExportAnswer` is `Export`, and `FileAnswer` in it is `ExportFile`.
final class SchemaName {

    private SchemaName() {}

    static String of(Class<?> type) {
        Schema given = type.getAnnotation(Schema.class);
        if (given != null && !given.name().isEmpty()) {
            return given.name();
        }
        Class<?> outer = type.getDeclaringClass();
        String own = without(type.getSimpleName(), "Answer");
        return outer != null && outer.isRecord() ? without(of(outer), "Body") + own : own;
    }

    /// Whether programs write it.
    static boolean isOfRequest(Class<?> type) {
        return type.getSimpleName().endsWith("Body");
    }

    private static String without(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }
}
