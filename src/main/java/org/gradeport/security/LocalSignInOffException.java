package org.gradeport.security;

import org.gradeport.base.Texts;
import org.springframework.security.core.AuthenticationException;

/// The password is right, but people sign in at a provider only.
public class LocalSignInOffException extends AuthenticationException {

    public LocalSignInOffException() {
        super(Texts.say("security.refused.local-off"));
    }
}
