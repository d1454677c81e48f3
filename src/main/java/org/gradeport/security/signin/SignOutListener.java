package org.gradeport.security.signin;

import org.gradeport.base.Audited;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/// Records sign-outs in the audit trail.
@Component
class SignOutListener {

    private final ApplicationEventPublisher events;

    SignOutListener(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        String username = event.getAuthentication().getName();
        events.publishEvent(new Audited(username, "sign-in.ended", "account " + username));
    }
}
