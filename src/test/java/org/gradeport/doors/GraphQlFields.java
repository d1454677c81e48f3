package org.gradeport.doors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields of the schema, and a query for each of them.
final class GraphQlFields {

    private final Map<String, List<GraphQLFieldDefinition>> paths = new LinkedHashMap<>();
    private final GraphQLSchema schema;

    GraphQlFields(GraphQLSchema schema) {
        this.schema = schema;
        Deque<GraphQLObjectType> open = new ArrayDeque<>(List.of(schema.getQueryType()));
        paths.put("Query", List.of());
        while (!open.isEmpty()) {
            GraphQLObjectType type = open.remove();
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType next
                        && !paths.containsKey(next.getName())) {
                    paths.put(next.getName(), with(path(type.getName()), field));
                    open.add(next);
                }
            }
        }
    }

    /// `FIELD POST Type.field` of each field of each type.
    Set<String> doors() {
        Set<String> doors = new TreeSet<>();
        schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> type.getFieldDefinitions()
                        .forEach(field -> doors.add("FIELD POST %s.%s".formatted(type.getName(), field.getName()))));
        return doors;
    }

    Set<String> types() {
        return paths.keySet();
    }

    List<GraphQLFieldDefinition> of(String type) {
        return schema.getObjectType(type).getFieldDefinitions();
    }

    /// The fields from the query to an object of this type.
    List<GraphQLFieldDefinition> path(String type) {
        return paths.getOrDefault(type, List.of());
    }

    private static List<GraphQLFieldDefinition> with(List<GraphQLFieldDefinition> path, GraphQLFieldDefinition field) {
        return Stream.concat(path.stream(), Stream.of(field)).toList();
    }

    /// A query for all fields of a type; the arguments have the names of what a teacher has, such as `{export}`.
    String query(String type) {
        String fields = of(type).stream()
                .map(field -> call(field) + (isObject(field) ? "{__typename}" : ""))
                .collect(Collectors.joining(" "));
        String before = path(type).stream().map(field -> call(field) + "{").collect(Collectors.joining());
        return "{%s%s}%s".formatted(before, fields, "}".repeat(path(type).size()));
    }

    private static String call(GraphQLFieldDefinition field) {
        return field.getName() + (field.getArgument("id") == null ? "" : "(id:{%s})".formatted(field.getName()));
    }

    private static boolean isObject(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType;
    }
}
