package org.gradeport.security.oidc;

import org.gradeport.base.Texts;
import org.springframework.http.HttpStatus;

/// Why a sign-in at a provider ends without a session; each has its sentences `security.oidc.refused.<key>`.
enum Refusal {
    NO_ROLE("no-role", HttpStatus.FORBIDDEN, true),
    UNKNOWN_PERSON("unknown", HttpStatus.FORBIDDEN, true),
    NAME_TAKEN("name-taken", HttpStatus.FORBIDDEN, true),
    DISABLED("disabled", HttpStatus.FORBIDDEN, true),
    EMERGENCY("emergency", HttpStatus.FORBIDDEN, true),
    UNUSABLE_SUBJECT("subject", HttpStatus.FORBIDDEN, true),
    CANCELLED("cancelled", HttpStatus.FORBIDDEN, true),
    STALE("stale", HttpStatus.BAD_REQUEST, false),
    CLOCK("clock", HttpStatus.BAD_GATEWAY, false),
    CLIENT("client", HttpStatus.BAD_GATEWAY, false),
    UNREACHABLE("unreachable", HttpStatus.SERVICE_UNAVAILABLE, false),
    UNKNOWN_PROVIDER("unknown-provider", HttpStatus.NOT_FOUND, false),
    INVALID_ANSWER("invalid", HttpStatus.BAD_GATEWAY, false);

    private final String key;
    private final HttpStatus status;
    private final boolean personal;

    Refusal(String key, HttpStatus status, boolean personal) {
        this.key = key;
        this.status = status;
        this.personal = personal;
    }

    String key() {
        return "security.oidc.refused." + key;
    }

    String title() {
        return Texts.say(key() + ".title");
    }

    HttpStatus status() {
        return status;
    }

    /// Whether another person may be let in.
    boolean isPersonal() {
        return personal;
    }

    /// Whether the provider has named the person, so that strangers cannot cause it.
    boolean isOfKnownPerson() {
        return personal && this != CANCELLED;
    }
}
