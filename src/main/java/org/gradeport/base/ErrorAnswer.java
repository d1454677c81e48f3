package org.gradeport.base;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Says in words what went wrong, where no view is: as a page that needs nothing else of the portal, or as RFC 9457 to
/// programs.
@Component
class ErrorAnswer {

    /// Soon enough for who waits, seldom enough for a server that comes back.
    private static final String AGAIN_SECONDS = "10";

    private final I18NProvider texts;
    private final PortalProperties portal;
    private final JsonMapper json;
    private final String page;

    ErrorAnswer(I18NProvider texts, PortalProperties portal, JsonMapper json) throws IOException {
        this.texts = texts;
        this.portal = portal;
        this.json = json;
        this.page = new ClassPathResource("error.html", ErrorAnswer.class).getContentAsString(StandardCharsets.UTF_8);
    }

    /// @param key of the sentence; with `.title` of its heading
    /// @param id under which the log has it; null where nothing is to be looked up
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            @Nullable String id)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        }
        if (isProgram(request)) {
            problem(request, response, status, key, id);
        } else {
            page(request, response, status, key, id);
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private void problem(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            @Nullable String id)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, say(key, Locale.ENGLISH, id));
        problem.setInstance(URI.create(request.getRequestURI()));
        if (id != null) {
            problem.setProperty("error_id", id);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private void page(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            @Nullable String id)
            throws IOException {
        Locale locale = request.getLocale();
        boolean again = status == HttpStatus.SERVICE_UNAVAILABLE;
        Map<String, String> values = Map.of(
                "scheme", Appearance.of(request.getCookies()).css(),
                "refresh", again ? "<meta http-equiv=\"refresh\" content=\"%s\"/>".formatted(AGAIN_SECONDS) : "",
                "portal", HtmlUtils.htmlEscape(portal.name()),
                "title", HtmlUtils.htmlEscape(say(key + ".title", locale, null)),
                "sentence", HtmlUtils.htmlEscape(say(key, locale, id)),
                "root", HtmlUtils.htmlEscape(request.getContextPath() + "/"),
                "home", HtmlUtils.htmlEscape(say("base.home", locale, null)));
        String html = page;
        for (Map.Entry<String, String> value : values.entrySet()) {
            html = html.replace("{" + value.getKey() + "}", value.getValue());
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }

    private String say(String key, Locale locale, @Nullable String id) {
        return id == null ? texts.getTranslation(key, locale) : texts.getTranslation(key, locale, id);
    }
}
