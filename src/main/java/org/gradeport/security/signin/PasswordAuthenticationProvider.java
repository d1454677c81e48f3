package org.gradeport.security.signin;

import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountUser;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Signs in by the form.
@Component
class PasswordAuthenticationProvider implements AuthenticationProvider {

    private final PasswordSignIn signIn;

    PasswordAuthenticationProvider(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        Account account = signIn.signIn(request.getName(), String.valueOf(request.getCredentials()), address(request));
        AccountUser user = AccountUser.of(account);
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        result.setDetails(request.getDetails());
        return result;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
