package org.gradeport.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.error.Causes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Describes why a body cannot be read, without the names of Java types.
final class UnreadableBody {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private UnreadableBody() {}

    /// 413 for a body beyond the bounds of JSON, else 400.
    static HttpStatus status(@Nullable Throwable cause) {
        return isBeyondBounds(cause) ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }

    static ProblemDetail problem(@Nullable Throwable cause) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(cause), describe(cause));
        if (cause instanceof UnrecognizedPropertyException unknown) {
            problem.setProperty("field", unknown.getPropertyName());
            problem.setProperty("allowed", unknown.getKnownPropertyIds());
        } else if (cause instanceof DatabindException wrong && !path(wrong).isEmpty()) {
            problem.setProperty("field", path(wrong));
        }
        return problem;
    }

    private static String describe(@Nullable Throwable cause) {
        if (isBeyondBounds(cause)) {
            return "The body is too deep, or has too many values or too long a text.";
        }
        return switch (cause) {
            case UnrecognizedPropertyException e -> "The body has no field “%s”.".formatted(e.getPropertyName());
            case DatabindException e -> subject(path(e)) + " is not as expected" + expected(e) + ".";
            case InputCoercionException _ -> "A number in the body is out of range.";
            case JacksonException e ->
                "The body is not JSON: " + e.getOriginalMessage().replaceFirst(" \\(start marker at .*", "");
            case null, default -> "The request has no body that can be read";
        };
    }

    private static boolean isBeyondBounds(@Nullable Throwable cause) {
        return Causes.of(cause).anyMatch(StreamConstraintsException.class::isInstance);
    }

    private static String subject(String path) {
        return path.isEmpty() ? "The body" : "The body's “%s”".formatted(path);
    }

    private static String expected(DatabindException error) {
        return error instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? ": " + kind(mismatch.getTargetType())
                : "";
    }

    private static String kind(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list without null";
        } else if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        } else if (WHOLE.contains(type)) {
            return "a whole number";
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        } else if (type == Instant.class) {
            return "a time such as 2027-03-28T01:00:00Z";
        } else if (type == LocalDate.class) {
            return "a day such as 2027-03-28";
        }
        return type == String.class ? "a text" : "an object without null";
    }

    private static String path(DatabindException error) {
        return error.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[%d]".formatted(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
