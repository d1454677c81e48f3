package org.gradeport.security.account;

import java.util.EnumSet;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.TokenScope;
import org.gradeport.security.TokenUser;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Reads the actor from the security context and the present account, so that changed rights apply at once, even on an
/// open push connection.
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

    @Override
    public boolean operates() {
        return may(TokenScope.OPERATE);
    }

    @Override
    public boolean exports() {
        return may(TokenScope.EXPORT);
    }

    private static boolean may(TokenScope scope) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                || !(authentication.getDetails() instanceof TokenUser token)
                || token.mayUse(EnumSet.of(scope));
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
