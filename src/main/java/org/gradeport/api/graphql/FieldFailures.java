package org.gradeport.api.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.error.ErrorId;
import org.gradeport.error.FailureKind;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.RowLimitException;
import org.gradeport.metrics.MetricsOffException;
import org.gradeport.schedule.ScheduleNotFoundException;
import org.gradeport.table.InvalidValueException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionTimedOutException;

/// Says why a field has no value, as REST says why a call is refused.
@Component
class FieldFailures extends DataFetcherExceptionResolverAdapter {

    private static final String TOO_LONG = "The query takes too long; ask for fewer fields or smaller pages.";

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        return switch (failure) {
            case InvalidValueException refusal ->
                error(
                        field,
                        refusal,
                        Map.of(
                                QueryErrors.CODE,
                                "BAD_REQUEST",
                                "field",
                                refusal.field(),
                                "allowed",
                                List.copyOf(refusal.allowed())));
            case AuthorizationDeniedException _ -> error(field, "Your account may not do this", code("FORBIDDEN"));
            case AccessDeniedException refusal -> error(field, refusal, code("FORBIDDEN"));
            case ExportNotFoundException refusal -> error(field, refusal, code("NOT_FOUND"));
            case ScheduleNotFoundException refusal -> error(field, refusal, code("NOT_FOUND"));
            case MetricsOffException refusal -> error(field, refusal, code("CONFLICT"));
            case RowLimitException refusal -> error(field, refusal, code("TOO_MANY_ROWS"));
            case QueryTimeoutException _ -> error(field, TOO_LONG, code("TIMEOUT"));
            case TransactionTimedOutException _ -> error(field, TOO_LONG, code("TIMEOUT"));
            default -> unexpected(failure, field);
        };
    }

    /// One failure of a batch is the failure of many fields, and is logged once.
    private static GraphQLError unexpected(Throwable failure, DataFetchingEnvironment field) {
        String errorId = field.getGraphQlContext().computeIfAbsent(failure, _ -> ErrorId.log(failure));
        FailureKind kind = FailureKind.of(failure);
        ProblemDetail problem = Objects.requireNonNull(kind.answer(errorId).getBody());
        String code = kind.status() == HttpStatus.SERVICE_UNAVAILABLE ? "UNAVAILABLE" : "INTERNAL";
        String hint =
                String.valueOf(Objects.requireNonNull(problem.getProperties()).get("hint"));
        return error(
                field,
                String.valueOf(problem.getDetail()),
                Map.of(QueryErrors.CODE, code, "hint", hint, "error_id", errorId));
    }

    private static Map<String, Object> code(String code) {
        return Map.of(QueryErrors.CODE, code);
    }

    private static GraphQLError error(DataFetchingEnvironment field, Throwable refusal, Map<String, Object> more) {
        return error(field, String.valueOf(refusal.getMessage()), more);
    }

    private static GraphQLError error(DataFetchingEnvironment field, String message, Map<String, Object> more) {
        return GraphqlErrorBuilder.newError(field)
                .message("%s", message)
                .extensions(more)
                .build();
    }
}
