package org.gradeport.api;

import java.util.Objects;
import java.util.Set;
import org.gradeport.error.Problems;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Answers calls that reach no controller method, which no package-scoped advice handles.
@RestControllerAdvice
class UnroutedCallAdvice {

    private static final String HINT = "/v3/api-docs describes what there is.";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingThere(NoResourceFoundException refusal) {
        String detail = "There is nothing at %s".formatted(refusal.getResourcePath());
        return Problems.answer(HttpStatus.NOT_FOUND, detail, HINT);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> otherMethod(HttpRequestMethodNotSupportedException refusal) {
        Set<HttpMethod> allowed = Objects.requireNonNullElse(refusal.getSupportedHttpMethods(), Set.of());
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(allowed.toArray(HttpMethod[]::new))
                .body(Problems.of(HttpStatus.METHOD_NOT_ALLOWED, refusal, HINT));
    }
}
