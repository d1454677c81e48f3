package org.gradeport.security.account;

import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.gradeport.security.CurrentActor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Reads the actor from the security context and the account as it is now: a right taken away counts at once, even on
/// a push connection that stays open.
@Component
class SecurityContextActor implements CurrentActor {

    private final ActorDirectory actorDirectory;

    SecurityContextActor(ActorDirectory actorDirectory) {
        this.actorDirectory = actorDirectory;
    }

    @Override
    public Actor get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountUser user) {
            return actorDirectory.find(user.id()).orElseThrow(SecurityContextActor::nobody);
        }
        throw nobody();
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
