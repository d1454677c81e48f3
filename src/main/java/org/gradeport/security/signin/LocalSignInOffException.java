package org.gradeport.security.signin;

import org.gradeport.base.Texts;
import org.springframework.security.authentication.AccountStatusException;

/// The password is right, but people sign in at a provider only.
class LocalSignInOffException extends AccountStatusException {

    LocalSignInOffException() {
        super(Texts.say("security.refused.local-off"));
    }
}
