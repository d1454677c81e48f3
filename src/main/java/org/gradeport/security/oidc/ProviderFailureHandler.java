package org.gradeport.security.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.error.Causes;
import org.gradeport.error.ErrorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Ends a failed sign-in on a page with a sentence and an error id, which stands in the log.
class ProviderFailureHandler implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(ProviderFailureHandler.class);

    /// Providers write these texts, and so does everybody who calls the address of the portal.
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    private final ProviderSignIn providers;
    private final FailurePage page;
    private final RefusalAudit audit;

    ProviderFailureHandler(ProviderSignIn providers, FailurePage page, RefusalAudit audit) {
        this.providers = providers;
        this.page = page;
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Refusal refusal = FailureReader.refusal(failure);
        Optional<RefusedSignInException> own = own(failure);
        String provider = provider(request);
        String id = ErrorId.create();
        log.warn(
                "Error {}: a sign-in at {} from {} was refused: {} ({})",
                id,
                provider,
                request.getRemoteAddr(),
                refusal,
                printable(failure));
        audit.write(provider, refusal, own.orElse(null), id);
        page.write(
                request,
                response,
                new FailurePage.Failure(
                        refusal,
                        provider,
                        providers.label(provider),
                        own.map(RefusedSignInException::arguments).orElseGet(List::of),
                        id));
    }

    private static Optional<RefusedSignInException> own(AuthenticationException failure) {
        return Causes.of(failure)
                .filter(RefusedSignInException.class::isInstance)
                .map(RefusedSignInException.class::cast)
                .findFirst();
    }

    /// The last part of the path, if it is the id of a provider.
    private String provider(HttpServletRequest request) {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(last).filter(providers::isConfigured).findFirst().orElse("");
    }

    private static String printable(AuthenticationException failure) {
        String causes = Causes.of(failure)
                .map(String::valueOf)
                .distinct()
                .reduce((a, b) -> a + " < " + b)
                .orElse("");
        return Texts.cut(UNPRINTABLE.matcher(causes).replaceAll(" "), 2000);
    }
}
