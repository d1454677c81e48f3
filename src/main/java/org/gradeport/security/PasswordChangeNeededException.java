package org.gradeport.security;

import org.gradeport.base.Texts;

/// A sign-in at the API with a first password, which has to be changed in the portal.
public class PasswordChangeNeededException extends RuntimeException {

    PasswordChangeNeededException() {
        super(Texts.say("security.refused.first-password"));
    }
}
