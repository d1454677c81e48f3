package org.gradeport.error;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// The kinds of unexpected failures, with their status and messages.
public enum FailureKind {
    DATABASE_UNREACHABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "base.error.database",
            "The portal cannot reach its database at this moment",
            "Wait the seconds in Retry-After; if it lasts, tell an administrator the error id."),
    DISK_FULL(
            HttpStatus.INSUFFICIENT_STORAGE,
            "base.error.full",
            "A disk of the portal has no room for this; nothing was changed",
            "Send it again once an administrator has freed some space; the log has it under the error id."),
    STORE_UNREACHABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "base.error.store",
            "The portal cannot reach its store of files at this moment",
            "Wait the seconds in Retry-After; if it lasts, tell an administrator the error id."),
    OTHER(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "base.error.any",
            "Something went wrong in the portal",
            "Tell an administrator the error id; it stands in the log.");

    /// Long enough for a restart of the database, short enough for a user who waits.
    static final String RETRY_SECONDS = "10";

    private final HttpStatus status;
    private final String key;
    private final String detail;
    private final String hint;

    FailureKind(HttpStatus status, String key, String detail, String hint) {
        this.status = status;
        this.key = key;
        this.detail = detail;
        this.hint = hint;
    }

    public static FailureKind of(Throwable failure) {
        if (DatabaseOutage.isCauseOf(failure)) {
            return DATABASE_UNREACHABLE;
        }
        if (FullDisk.isCauseOf(failure)) {
            return DISK_FULL;
        }
        return Causes.of(failure).anyMatch(StoreOutage.class::isInstance) ? STORE_UNREACHABLE : OTHER;
    }

    public HttpStatus status() {
        return status;
    }

    /// The key of the message, whose argument is the error id; `.title` is added for the heading.
    public String key() {
        return key;
    }

    /// The answer for programs.
    ///
    /// @param errorId the id of the failure in the log
    public ResponseEntity<ProblemDetail> answer(String errorId) {
        ProblemDetail problem = Problems.of(status, detail, hint);
        problem.setProperty("error_id", errorId);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return (status == HttpStatus.SERVICE_UNAVAILABLE
                        ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        : answer)
                .body(problem);
    }
}
