package org.gradeport.security.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/// Writes refused sign-ins to the audit trail: each of a person whom a provider has named, and of the others, which
/// everybody can cause, one a minute for each provider and reason.
class RefusalAudit {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<String, Instant> latest = new ConcurrentHashMap<>();

    RefusalAudit(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// @param provider the id of a configured provider; empty if it is unknown
    /// @param own the decision of the portal on a person; null if the failure is another
    /// @param id of the error
    void write(String provider, Refusal refusal, @Nullable RefusedSignInException own, String id) {
        if (refusal.isOfKnownPerson() || isDue(provider + " " + refusal)) {
            String username = own == null ? null : own.username();
            String subject = "account " + (username == null ? Texts.say("security.audited.nobody") : username);
            String detail = Texts.say("security.oidc.audited.refused", provider, refusal.title(), id);
            events.publishEvent(new Audited(null, "sign-in.refused", subject, detail));
        }
    }

    private boolean isDue(String failure) {
        Instant now = clock.instant();
        Instant last = latest.putIfAbsent(failure, now);
        return last == null || (!now.isBefore(last.plus(PAUSE)) && latest.replace(failure, last, now));
    }
}
