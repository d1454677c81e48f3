package org.gradeport.link;

import org.gradeport.base.Settings;
import org.gradeport.security.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/// Whether readers of a link must sign in; on until an administrator switches it off.
@Component
public class LinkSettings {

    private static final String SIGN_IN = "link.sign-in";

    private final Settings settings;
    private final CurrentActor current;

    LinkSettings(Settings settings, CurrentActor current) {
        this.settings = settings;
        this.current = current;
    }

    /// Whether a link opens only for its export's owner and administrators.
    public boolean isSignInNeeded() {
        return settings.get(SIGN_IN).map(Boolean::valueOf).orElse(true);
    }

    /// Sets it for all links, also those in mails that were sent before.
    @PreAuthorize("hasRole('ADMIN')")
    public void setSignInNeeded(boolean needed) {
        settings.set(SIGN_IN, String.valueOf(needed), current.get().username());
    }
}
