package org.gradeport.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.gradeport.base.Appearance;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Templates;
import org.gradeport.base.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.thymeleaf.templatemode.TemplateMode;
import tools.jackson.databind.json.JsonMapper;

/// Answers a failed request outside the views: with a self-contained page, or with a problem for programs.
@Component
class ErrorResponseWriter {

    private final Templates templates = new Templates("org/gradeport/error/", ".html", TemplateMode.HTML);
    private final PortalProperties portal;
    private final JsonMapper json;

    ErrorResponseWriter(PortalProperties portal, JsonMapper json) {
        this.portal = portal;
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
        HttpServletRequest request = failed.request();
        Locale locale = request.getLocale();
        String html = templates.fill(
                "error",
                Map.of(
                        "scheme", Appearance.of(request.getCookies()).css(),
                        "transient", failed.isTransient(),
                        "seconds", FailureKind.RETRY_SECONDS,
                        "portal", portal.name(),
                        "title", failed.title(locale),
                        "sentence", failed.sentence(locale),
                        "root", request.getContextPath() + "/",
                        "home", Texts.say("base.home", locale)));
        failed.response().setContentType("text/html;charset=UTF-8");
        failed.response().getWriter().write(html);
    }
}
