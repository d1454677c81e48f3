package org.gradeport.security.oidc;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradeport.security.account.AccountUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// Puts the account into the session, as a sign-in by password does, and leads to the page that was asked for.
class ProviderSuccessHandler implements AuthenticationSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(ProviderSuccessHandler.class);

    private final AuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication result)
            throws IOException, ServletException {
        OAuth2AuthenticationToken atProvider = (OAuth2AuthenticationToken) result;
        AccountUser user = ((SignedInPerson) atProvider.getPrincipal()).account();
        var inPortal = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        // For the sign-out at the provider.
        inPortal.setDetails(atProvider);
        // The context belongs to the session.
        SecurityContextHolder.getContext().setAuthentication(inPortal);
        log.info(
                "{} signed in at {} from {}",
                user.username(),
                atProvider.getAuthorizedClientRegistrationId(),
                request.getRemoteAddr());
        next.onAuthenticationSuccess(request, response, inPortal);
    }
}
