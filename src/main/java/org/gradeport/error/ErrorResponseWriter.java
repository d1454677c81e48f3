package org.gradeport.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers a failed request outside the views: with a self-contained page, or with a problem for programs.
@Component
class ErrorResponseWriter {

    private final MessagePage messagePage;
    private final JsonMapper json;

    ErrorResponseWriter(MessagePage messagePage, JsonMapper json) {
        this.messagePage = messagePage;
        this.json = json;
    }

    void write(FailedRequest failed) throws IOException {
        HttpServletResponse response = failed.response();
        response.resetBuffer();
        response.setStatus(failed.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failed.isTransient()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, FailureKind.RETRY_SECONDS);
        }
        if (failed.wantsProblem()) {
            problem(failed);
        } else {
            page(failed);
        }
    }

    private void problem(FailedRequest failed) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(failed.status(), failed.sentence(Locale.ENGLISH));
        problem.setProperty("hint", failed.hint(Locale.ENGLISH));
        if (failed.id() != null) {
            problem.setProperty("error_id", failed.id());
        }
        Problems.write(json, failed.request(), failed.response(), problem);
    }

    private void page(FailedRequest failed) throws IOException {
        Locale locale = failed.request().getLocale();
        messagePage.write(
                failed.request(),
                failed.response(),
                new MessagePage.Message(
                        failed.status(),
                        failed.title(locale),
                        List.of(failed.sentence(locale)),
                        List.of(new MessagePage.Link("", Texts.say("base.home", locale))),
                        failed.isTransient()),
                locale);
    }
}
