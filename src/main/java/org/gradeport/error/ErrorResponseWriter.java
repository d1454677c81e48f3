package org.gradeport.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.gradeport.base.Appearance;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Says in words what went wrong, where no view is: as a page that needs nothing else of the portal, or as RFC 9457 to
/// programs.
@Component
class ErrorResponseWriter {

    /// Soon enough for who waits, seldom enough for a server that comes back.
    private static final String AGAIN_SECONDS = "10";

    private final PortalProperties portal;
    private final JsonMapper json;
    private final String page;

    ErrorResponseWriter(PortalProperties portal, JsonMapper json) throws IOException {
        this.portal = portal;
        this.json = json;
        this.page = new ClassPathResource("error.html", ErrorResponseWriter.class)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    void write(FailedRequest failed) throws IOException {
        HttpServletResponse response = failed.response();
        response.resetBuffer();
        response.setStatus(failed.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (failed.isTransient()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        }
        if (failed.wantsProblem()) {
            problem(failed);
        } else {
            page(failed);
        }
    }

    private void problem(FailedRequest failed) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(failed.status(), failed.sentence(Locale.ENGLISH));
        problem.setInstance(URI.create(failed.request().getRequestURI()));
        problem.setProperty("hint", failed.hint(Locale.ENGLISH));
        if (failed.id() != null) {
            problem.setProperty("error_id", failed.id());
        }
        failed.response().setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(failed.response().getOutputStream(), problem);
    }

    private void page(FailedRequest failed) throws IOException {
        HttpServletRequest request = failed.request();
        Locale locale = request.getLocale();
        String again = "<meta http-equiv=\"refresh\" content=\"%s\"/>".formatted(AGAIN_SECONDS);
        Map<String, String> values = Map.of(
                "scheme", Appearance.of(request.getCookies()).css(),
                "refresh", failed.isTransient() ? again : "",
                "portal", HtmlUtils.htmlEscape(portal.name()),
                "title", HtmlUtils.htmlEscape(failed.title(locale)),
                "sentence", HtmlUtils.htmlEscape(failed.sentence(locale)),
                "root", HtmlUtils.htmlEscape(request.getContextPath() + "/"),
                "home", HtmlUtils.htmlEscape(Texts.say("base.home", locale)));
        String html = page;
        for (Map.Entry<String, String> value : values.entrySet()) {
            html = html.replace("{" + value.getKey() + "}", value.getValue());
        }
        failed.response().setContentType("text/html;charset=UTF-8");
        failed.response().getWriter().write(html);
    }
}
