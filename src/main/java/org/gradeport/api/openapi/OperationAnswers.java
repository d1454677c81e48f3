package org.gradeport.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationComponentsCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// Adds the problems that follow from the kind of call, and those of its [Refusal]s; and the address of what a call
/// made.
@Component
class OperationAnswers implements GlobalOperationComponentsCustomizer {

    private static final Set<String> MADE = Set.of("201", "202");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        return operation;
    }

    @Override
    public Operation customize(Operation operation, Components components, HandlerMethod method) {
        ApiResponses responses = operation.getResponses();
        boolean ofBody = operation.getRequestBody() != null;
        boolean ofParameters = operation.getParameters() != null;
        add(responses, ofBody || ofParameters, ProblemAnswer.INVALID);
        add(responses, operation.getSecurity() == null, ProblemAnswer.NO_TOKEN, ProblemAnswer.DENIED);
        add(responses, ofParameters && hasId(operation.getParameters()), ProblemAnswer.MISSING);
        add(responses, ofBody, ProblemAnswer.SLOW, ProblemAnswer.TOO_LARGE, ProblemAnswer.OTHER_TYPE);
        add(responses, true, ProblemAnswer.FAILED, ProblemAnswer.UNAVAILABLE);
        add(responses, !method.hasMethodAnnotation(GetMapping.class), ProblemAnswer.FULL);
        AnnotatedElementUtils.findMergedRepeatableAnnotations(method.getMethod(), Refusal.class)
                .forEach(refusal -> responses.addApiResponse(status(refusal.status()), response(refusal, components)));
        if (method.hasMethodAnnotation(PostMapping.class)) {
            MADE.stream().map(responses::get).filter(Objects::nonNull).forEach(OperationAnswers::addLocation);
        }
        return operation;
    }

    private static void add(ApiResponses responses, boolean possible, ProblemAnswer... problems) {
        if (possible) {
            List.of(problems).forEach(problem -> responses.addApiResponse(problem.status(), problem.reference()));
        }
    }

    private static boolean hasId(List<Parameter> parameters) {
        return parameters.stream().anyMatch(each -> each.getName().equals("id"));
    }

    private static String status(HttpStatus status) {
        return Integer.toString(status.value());
    }

    private static ApiResponse response(Refusal refusal, Components components) {
        boolean plain = refusal.with() == Void.class;
        String name = plain ? ProblemSchema.NAME : combined(SchemaName.of(refusal.with()), components);
        ApiResponse response = ProblemAnswer.of(refusal.when(), Schemas.reference(name));
        return refusal.retryAfter()
                ? response.addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        ProblemAnswer.seconds().required(refusal.status() == HttpStatus.TOO_MANY_REQUESTS))
                : response;
    }

    private static String combined(String record, Components components) {
        String name = record + ProblemSchema.NAME;
        Schema<?> fields = Objects.requireNonNull(components.getSchemas().get(record));
        components.addSchemas(name, ProblemSchema.with(fields));
        return name;
    }

    private static void addLocation(ApiResponse response) {
        response.addHeaderObject(HttpHeaders.LOCATION, ProblemAnswer.header("The address of what was made"));
    }
}
