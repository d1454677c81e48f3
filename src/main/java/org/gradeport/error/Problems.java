package org.gradeport.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Problem details (RFC 9457) with a hint that says what to do.
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, String detail, String hint) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("hint", hint);
        return problem;
    }

    public static ProblemDetail of(HttpStatus status, Throwable refusal, String hint) {
        return of(status, String.valueOf(refusal.getMessage()), hint);
    }

    public static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail, String hint) {
        return ResponseEntity.status(status).body(of(status, detail, hint));
    }

    public static ResponseEntity<ProblemDetail> answer(HttpStatus status, Throwable refusal, String hint) {
        return ResponseEntity.status(status).body(of(status, refusal, hint));
    }

    /// Writes the answer to a request outside the controllers.
    public static void write(
            JsonMapper json, HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        problem.setInstance(instance(path(request)));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    /// The path that was called, also in the dispatch of an error.
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String called
                ? called
                : request.getRequestURI();
    }

    private static @Nullable URI instance(String path) {
        try {
            return new URI(path);
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
