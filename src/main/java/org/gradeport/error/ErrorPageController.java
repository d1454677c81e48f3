package org.gradeport.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers requests that the server refuses, such as a form whose session has ended.
@Controller
class ErrorPageController implements ErrorController {

    private final ErrorResponseWriter errorResponseWriter;

    ErrorPageController(ErrorResponseWriter errorResponseWriter) {
        this.errorResponseWriter = errorResponseWriter;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .filter(Objects::nonNull)
                .orElse(HttpStatus.NOT_FOUND);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable thrown && !isOfBody(thrown)) {
            errorResponseWriter.write(
                    new FailedRequest(request, response, status, "base.error.any", ErrorId.log(thrown)));
        } else {
            HttpStatus answer = failure != null && status.is5xxServerError() ? HttpStatus.BAD_REQUEST : status;
            errorResponseWriter.write(new FailedRequest(request, response, answer, key(request, answer), null));
        }
    }

    /// A form is refused if the session of its page has ended; an administrator could not help.
    private static String key(HttpServletRequest request, HttpStatus status) {
        return status == HttpStatus.FORBIDDEN
                        && HttpMethod.POST.name().equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                ? "base.error.refused"
                : key(status);
    }

    /// The server keeps the failure of a read, also one that was answered.
    private static boolean isOfBody(Throwable failure) {
        return failure instanceof EOFException || RefusedBody.status(failure).isPresent() || isOfConnector(failure);
    }

    /// A read after a failed one fails without a type of its own.
    private static boolean isOfConnector(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return failure instanceof IOException
                && frames.length > 0
                && frames[0].getClassName().startsWith("org.apache.coyote.");
    }

    static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "base.error.not-found";
            case FORBIDDEN -> "base.error.denied";
            case CONTENT_TOO_LARGE -> "base.error.too-large";
            case SERVICE_UNAVAILABLE -> "base.error.busy";
            default -> "base.error.refused";
        };
    }
}
