package org.gradeport.security.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/// A sign-in at a provider that the portal refuses.
class RefusedSignInException extends AuthenticationException {

    private final Refusal refusal;
    private final @Nullable String username;

    @SuppressWarnings("serial") // The lists of Java are serializable.
    private final List<String> arguments;

    RefusedSignInException(Refusal refusal) {
        this(refusal, (String) null);
    }

    /// @param username of the account; null if there is none
    /// @param arguments of the sentence, after the name of the provider
    RefusedSignInException(Refusal refusal, @Nullable String username, String... arguments) {
        super(refusal + String.valueOf(List.of(arguments)));
        this.refusal = refusal;
        this.username = username;
        this.arguments = List.of(arguments);
    }

    RefusedSignInException(Refusal refusal, Throwable cause) {
        super(refusal.name(), cause);
        this.refusal = refusal;
        this.username = null;
        this.arguments = List.of();
    }

    Refusal refusal() {
        return refusal;
    }

    @Nullable
    String username() {
        return username;
    }

    List<String> arguments() {
        return arguments;
    }
}
