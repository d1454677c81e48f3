package org.gradeport.security;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Reads the actor from the security context and the account as it is now: a right taken away counts at once, even on
/// a push connection that stays open.
@Component
class SignedInActor implements CurrentActor {

    private final Actors actors;

    SignedInActor(Actors actors) {
        this.actors = actors;
    }

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountUser user) {
            return actors.find(user.id()).orElseThrow(SignedInActor::nobody);
        }
        throw nobody();
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
