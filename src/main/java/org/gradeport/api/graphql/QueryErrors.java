package org.gradeport.api.graphql;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// Describes errors as the specification of GraphQL has them, each with a code.
@Component
class QueryErrors {

    static final String CODE = "code";

    /// How the library shows a value of the query: `EnumValue{name='x'}`.
    private static final Pattern SHOWN =
            Pattern.compile("'?\\b[A-Z]\\w*(?:Value|Reference)\\{\\w*=?'?([^{}]*?)'?\\}'?");

    /// A message can have a long text of the caller.
    private static final int LONGEST = 500;

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    private final GraphQlSource source;

    QueryErrors(GraphQlSource source) {
        this.source = source;
    }

    /// Equal errors of one field of many records are one, at the first of them.
    List<Map<String, Object>> describe(List<GraphQLError> errors) {
        Map<Object, Map<String, Object>> distinct = new LinkedHashMap<>();
        for (GraphQLError error : errors) {
            Map<String, Object> described = describe(error);
            distinct.putIfAbsent(
                    List.of(described.get("message"), described.get("extensions"), fields(error)), described);
        }
        return List.copyOf(distinct.values());
    }

    /// The path without the numbers of records.
    private static List<Object> fields(GraphQLError error) {
        return Optional.ofNullable(error.getPath()).orElse(List.of()).stream()
                .filter(String.class::isInstance)
                .toList();
    }

    private Map<String, Object> describe(GraphQLError error) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put(
                "message", SHOWN.matcher(Texts.cut(error.getMessage(), LONGEST)).replaceAll("'$1'"));
        List<SourceLocation> places = Optional.ofNullable(error.getLocations()).orElse(List.of());
        if (!places.isEmpty()) {
            described.put(
                    "locations",
                    places.stream()
                            .map(place -> Map.of("line", place.getLine(), "column", place.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            described.put("path", error.getPath());
        }
        described.put("extensions", extensions(error));
        return described;
    }

    private Map<String, Object> extensions(GraphQLError error) {
        Map<String, Object> given = error.getExtensions();
        if (given != null && given.containsKey(CODE)) {
            return given;
        }
        Map<String, Object> extensions = new HashMap<>(Map.of(CODE, code(error.getErrorType())));
        List<String> allowed = allowed(error.getMessage());
        if (!allowed.isEmpty()) {
            extensions.put("allowed", allowed);
        }
        return extensions;
    }

    private static String code(ErrorClassification kind) {
        return kind == ErrorType.InvalidSyntax ? "INVALID_SYNTAX" : "INVALID_QUERY";
    }

    /// The values of the enumeration that a refusal names.
    private List<String> allowed(String message) {
        GraphQLSchema schema = source.schema();
        return QUOTED.matcher(message)
                .results()
                .map(quoted -> schema.getType(quoted.group(1)))
                .filter(GraphQLEnumType.class::isInstance)
                .map(GraphQLEnumType.class::cast)
                .findFirst()
                .map(values -> values.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList())
                .orElse(List.of());
    }
}
