package org.gradeport.api.graphql;

import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.OperationDefinition;
import graphql.validation.ValidationError;
import java.util.List;
import org.gradeport.api.graphql.QueryMeasure.Measured;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Refuses a query that is too deep, has too many aliases or could return too many values, before it is validated:
/// fragments can make a short text large.
@Component
class QueryBounds extends SimplePerformantInstrumentation {

    static final int DEPTH = 12;
    static final int ALIASES = 30;
    static final int COST = 50_000;

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
        QueryMeasure measure = new QueryMeasure(
                parameters.getSchema(),
                parameters.getDocument(),
                parameters.getExecutionInput().getVariables());
        check("The query has %d aliases; %d are allowed.", measure.aliases(), ALIASES);
        for (OperationDefinition operation : parameters.getDocument().getDefinitionsOfType(OperationDefinition.class)) {
            Measured measured = measure.of(operation);
            check("The query is %d levels deep; %d are allowed.", measured.depth(), DEPTH);
            check(
                    "The query could return %d values or more, by the sizes of its pages; %d are allowed.",
                    measured.cost(), COST);
        }
        return super.beginValidation(parameters, state);
    }

    private static void check(String refusal, long is, int allowed) {
        if (is > allowed) {
            throw new RefusedQueryException(refusal.formatted(is, allowed));
        }
    }
}
