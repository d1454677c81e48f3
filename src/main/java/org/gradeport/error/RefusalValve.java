package org.gradeport.error;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/// Answers requests that the server refuses before the portal sees them, such as one whose address has `%00`: a problem
/// (RFC 9457) for programs, a short page for others. Tomcat creates it by name.
public final class RefusalValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            boolean program = isForPrograms(request);
            response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(program ? problem(status) : page(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("The client did not take the answer", e);
        }
    }

    private static boolean isForPrograms(Request request) {
        String path = String.valueOf(request.getDecodedRequestURI()) + request.getRequestURI();
        return path.contains("/api/") || path.contains("/actuator/");
    }

    private static String problem(int status) {
        return """
                {"status":%d,"title":"%s","detail":"%s","hint":"%s"}""".formatted(
                        status, title(status), Texts.say("base.error.refused"), Texts.say("base.error.refused.hint"));
    }

    private static String page(int status) {
        return "<!doctype html><title>%1$s</title><h1>%1$s</h1><p>%2$s</p>"
                .formatted(title(status), HtmlUtils.htmlEscape(Texts.say("base.error.refused")));
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? String.valueOf(status) : known.getReasonPhrase();
    }
}
