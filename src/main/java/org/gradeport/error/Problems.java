package org.gradeport.error;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Problem details (RFC 9457) with a hint that says what to do.
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, Throwable refusal, String hint) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(refusal.getMessage()));
        problem.setProperty("hint", hint);
        return problem;
    }

    public static ResponseEntity<ProblemDetail> answer(HttpStatus status, Throwable refusal, String hint) {
        return ResponseEntity.status(status).body(of(status, refusal, hint));
    }
}
