package org.gradeport.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradeport.base.Appearance;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Templates;
import org.gradeport.base.Texts;
import org.springframework.http.HttpHeaders;
import org.thymeleaf.templatemode.TemplateMode;

/// The page of a failed sign-in; it needs no script.
class FailurePage {

    /// The parameter that asks the provider for a new sign-in.
    static final String OTHER_PERSON = "other";

    private final Templates templates = new Templates("org/gradeport/security/oidc/", ".html", TemplateMode.HTML);
    private final PortalProperties portal;

    FailurePage(PortalProperties portal) {
        this.portal = portal;
    }

    /// @param provider the id of the provider; empty if it is unknown
    /// @param label its name
    /// @param arguments of the sentence, after the label
    /// @param id of the error
    record Failure(Refusal refusal, String provider, String label, List<String> arguments, String id) {

        String sentence() {
            return Texts.say(
                    refusal.key(),
                    Stream.concat(Stream.of(label), arguments.stream()).toArray());
        }

        /// Without `?other` the provider would sign the same person in again.
        String retry() {
            return ProviderSignIn.START + provider + (refusal.isPersonal() ? "?" + OTHER_PERSON : "");
        }

        String retryLabel() {
            return Texts.say(refusal.isPersonal() ? "security.oidc.other" : "security.oidc.again", label);
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response, Failure failure) throws IOException {
        String root = request.getContextPath();
        Map<String, Object> values = new HashMap<>();
        values.put("scheme", Appearance.of(request.getCookies()).css());
        values.put("language", Texts.locale().toLanguageTag());
        values.put("portal", portal.name());
        values.put("root", root);
        values.put("title", failure.refusal().title());
        values.put("sentence", failure.sentence());
        values.put("id", Texts.say("security.oidc.error-id", failure.id()));
        values.put("retry", failure.provider().isEmpty() ? null : root + failure.retry());
        values.put("retryLabel", failure.retryLabel());
        values.put("back", Texts.say("security.oidc.back"));
        String html = templates.fill("failure", values);
        response.setStatus(failure.refusal().status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html);
    }
}
