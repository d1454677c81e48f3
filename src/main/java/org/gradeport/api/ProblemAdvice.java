package org.gradeport.api;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.gradeport.api.exports.ExportsController;
import org.gradeport.api.graphql.TooManyQueriesException;
import org.gradeport.api.records.ImportAnswer;
import org.gradeport.api.records.UnacceptedWarningsException;
import org.gradeport.api.schedules.SchedulesController;
import org.gradeport.base.Texts;
import org.gradeport.error.ErrorId;
import org.gradeport.error.FailureKind;
import org.gradeport.error.LostClient;
import org.gradeport.error.Problems;
import org.gradeport.error.RefusedBody;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.RowLimitException;
import org.gradeport.metrics.MetricsOffException;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.schedule.ScheduleNotFoundException;
import org.gradeport.schedule.ScheduleStateException;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.ImportUndo.NoImportException;
import org.gradeport.school.ImportUndo.NoUndoException;
import org.gradeport.security.PasswordChangeNeededException;
import org.gradeport.security.TooManyAttemptsException;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Answers every refusal of the API in the same form.
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final String IMPORT_SECONDS = "30";
    private static final String QUERY_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidValueException refusal) {
        ProblemDetail problem = Problems.of(HttpStatus.BAD_REQUEST, refusal, hint(refusal));
        problem.setProperty("field", refusal.field());
        problem.setProperty("allowed", refusal.allowed());
        problem.setProperty("faults", refusal.all().stream().map(Fault::of).toList());
        return ResponseEntity.badRequest().body(problem);
    }

    private record Fault(String field, @Nullable String detail, List<String> allowed) {

        static Fault of(InvalidValueException refusal) {
            return new Fault(refusal.field(), refusal.getMessage(), refusal.allowed());
        }
    }

    private static String hint(InvalidValueException refusal) {
        return refusal.allowed().isEmpty()
                ? "Correct “%s” and send it again.".formatted(refusal.field())
                : "Allowed are: %s.".formatted(String.join(", ", refusal.allowed()));
    }

    /// Has all fields of the answer to an applied import, and a hint.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unaccepted(UnacceptedWarningsException refusal) {
        ImportAnswer answer = ImportAnswer.of(refusal.report());
        ProblemDetail problem = Problems.of(
                HttpStatus.CONFLICT,
                refusal,
                "If the findings are as they should be, send it again with accept=%s."
                        .formatted(String.join(",", answer.accept())));
        problem.setProperty("applied", answer.applied());
        problem.setProperty("version", answer.version());
        problem.setProperty("mode", answer.mode());
        problem.setProperty("counts", answer.counts());
        problem.setProperty("errors", answer.errors());
        problem.setProperty("warnings", answer.warnings());
        problem.setProperty("accept", answer.accept());
        problem.setProperty("files", answer.files());
        problem.setProperty("losses", answer.losses());
        problem.setProperty("schools", answer.schools());
        problem.setProperty("findings", answer.findings());
        problem.setProperty("reading", answer.reading());
        problem.setProperty("encoding", answer.encoding());
        problem.setProperty("invalid_rows", answer.invalidRows());
        problem.setProperty("source", answer.source());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> importRunning(ImportRunningException refusal) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.RETRY_AFTER, IMPORT_SECONDS)
                .body(Problems.of(HttpStatus.CONFLICT, refusal, "Send it again after the seconds in Retry-After."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyQueries(TooManyQueriesException refusal) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, QUERY_SECONDS)
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE, refusal, "Send it again after the seconds in Retry-After."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(NoImportException refusal) {
        return Problems.answer(HttpStatus.NOT_FOUND, refusal, "List the imports with GET /api/v1/records.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noUndo(NoUndoException refusal) {
        return Problems.answer(HttpStatus.CONFLICT, refusal, "Read the imports again with GET /api/v1/records.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(ExportNotFoundException refusal) {
        return Problems.answer(HttpStatus.NOT_FOUND, refusal, "List yours with GET " + ExportsController.PATH + ".");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(ScheduleNotFoundException refusal) {
        return Problems.answer(HttpStatus.NOT_FOUND, refusal, "List yours with GET " + SchedulesController.PATH + ".");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongState(ScheduleStateException refusal) {
        return Problems.answer(HttpStatus.CONFLICT, refusal, "Read the schedule again to see how it is now.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyRows(RowLimitException refusal) {
        return Problems.answer(HttpStatus.UNPROCESSABLE_CONTENT, refusal, "Narrow the filters.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongState(ExportStateException refusal) {
        return Problems.answer(HttpStatus.CONFLICT, refusal, "Read the export to see its status.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notMeasured(MetricsOffException refusal) {
        return Problems.answer(
                HttpStatus.CONFLICT, refusal, "An administrator can set ENABLE_PERFORMANCE_MONITOR=true.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAsSeen(RetentionStateException refusal) {
        return Problems.answer(HttpStatus.CONFLICT, refusal, "Read the policy or the preview again.");
    }

    /// The sentence of method security does not help.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException refusal) {
        String detail = refusal instanceof AuthorizationDeniedException
                ? "Your account may not do this"
                : String.valueOf(refusal.getMessage());
        return Problems.answer(HttpStatus.FORBIDDEN, detail, "Ask an administrator for the role that may.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> firstPassword(PasswordChangeNeededException refusal) {
        return Problems.answer(HttpStatus.FORBIDDEN, refusal, "Sign in on the portal's page and change the password.");
    }

    @ExceptionHandler(BadCredentialsException.class)
    ResponseEntity<ProblemDetail> wrongPassword() {
        return Problems.answer(
                HttpStatus.UNAUTHORIZED,
                "Username or password is wrong, or the account is disabled",
                "An administrator can set a new password.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> passwordsOff(AccountStatusException refusal) {
        return Problems.answer(
                HttpStatus.FORBIDDEN,
                refusal,
                "Sign in to the portal in a browser, and make a token under API tokens.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyAttempts(TooManyAttemptsException refusal) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()))
                .body(Problems.of(HttpStatus.TOO_MANY_REQUESTS, refusal, "Wait the seconds in Retry-After."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception error, HttpServletResponse response) throws Exception {
        Optional<HttpStatus> refused = RefusedBody.status(error);
        if (refused.isPresent()) {
            return ResponseEntity.status(refused.get()).body(refused(refused.get()));
        } else if (LostClient.isCauseOf(error)) {
            throw error;
        } else if (response.isCommitted()) {
            throw new BrokenAnswerException(ErrorId.log(error));
        }
        return FailureKind.of(error).answer(ErrorId.log(error));
    }

    /// Ends the connection, so that a client notices; without a cause, which could look like a client that has gone.
    private static final class BrokenAnswerException extends IllegalStateException {

        BrokenAnswerException(String errorId) {
            super("An answer broke off: " + errorId);
        }
    }

    private static ProblemDetail refused(HttpStatus status) {
        String key = status == HttpStatus.CONTENT_TOO_LARGE ? "base.error.too-large" : "base.error.refused";
        return Problems.of(status, Texts.say(key), Texts.say(key + ".hint"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<HttpStatus> refused = RefusedBody.status(error);
        if (refused.isPresent()) {
            return handleExceptionInternal(error, refused(refused.get()), headers, refused.get(), request);
        }
        HttpStatus answered = UnreadableBody.status(error.getCause());
        ProblemDetail problem = UnreadableBody.problem(error.getCause());
        return handleExceptionInternal(error, problem, headers, answered, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, "“%s” is no value of “%s”.".formatted(error.getValue(), error.getPropertyName()));
        return handleExceptionInternal(error, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = error.getFieldErrors().stream()
                .map(fault -> "“%s” is no value of “%s”.".formatted(fault.getRejectedValue(), fault.getField()))
                .collect(joining(" "));
        return handleExceptionInternal(
                error, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }

    /// Adds a hint to the refusals of the framework.
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && hasNoHint(problem)) {
            problem.setProperty("hint", "/v3/api-docs describes what this call takes.");
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean hasNoHint(ProblemDetail problem) {
        return problem.getProperties() == null || !problem.getProperties().containsKey("hint");
    }
}
