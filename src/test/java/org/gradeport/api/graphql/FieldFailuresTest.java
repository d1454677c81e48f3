package org.gradeport.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.Scalars;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldFailuresTest {

    private final FieldFailures failures = new FieldFailures();
    private final GraphQLContext query = GraphQLContext.getDefault();

    @Test
    void an_unexpected_failure_is_logged_once_under_an_id_and_its_text_stays_inside() {
        IllegalStateException failure = new IllegalStateException("select secret from person");
        GraphQLError error = failures.resolveToSingleError(failure, field("a"));
        assertThat(error.getMessage()).isEqualTo("Something went wrong in the portal");
        assertThat(extensions(error)).containsEntry("code", "INTERNAL").containsKey("hint");
        assertThat(String.valueOf(extensions(error).get("error_id"))).matches("[0-9A-F]{8}");
        assertThat(extensions(failures.resolveToSingleError(failure, field("b"))))
                .isEqualTo(extensions(error));
    }

    @Test
    void a_database_that_is_away_can_be_asked_again() {
        GraphQLError error = failures.resolveToSingleError(
                new IllegalStateException(new SQLTransientConnectionException("gone")), field("a"));
        assertThat(extensions(error)).containsEntry("code", "UNAVAILABLE");
    }

    private static Map<String, Object> extensions(GraphQLError error) {
        return Map.copyOf(error.getExtensions());
    }

    private DataFetchingEnvironment field(String name) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .graphQLContext(query)
                .mergedField(
                        MergedField.newMergedField(Field.newField(name).build()).build())
                .executionStepInfo(ExecutionStepInfo.newExecutionStepInfo()
                        .type(Scalars.GraphQLString)
                        .path(ResultPath.rootPath().segment(name))
                        .build())
                .build();
    }
}
