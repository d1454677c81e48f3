package org.gradeport.api.graphql;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The door of GraphQL. A body is read as those of REST are, and refused with the same problems.
@RestController
class GraphQlController {

    private final GraphQlQueries queries;

    GraphQlController(GraphQlQueries queries) {
        this.queries = queries;
    }

    @PostMapping(path = "/graphql", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> run(@RequestBody GraphQlBody body) {
        String query = body.query();
        if (query == null || query.isBlank()) {
            throw new InvalidValueException("query", "The query is missing.", List.of());
        }
        return queries.run(query, body.operationName(), Objects.requireNonNullElse(body.variables(), Map.of()));
    }

    /// A request as the specification of GraphQL over HTTP has it; extensions are ignored.
    record GraphQlBody(
            @Nullable String query,
            @Nullable String operationName,
            @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, @Nullable Object> variables,
            @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, @Nullable Object> extensions) {}
}
