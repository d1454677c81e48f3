package org.gradeport.base;

import org.jspecify.annotations.Nullable;

/// Somebody did something that must be known later. Publish it within the transaction that does it: what is undone
/// leaves no line in the audit trail, and what cannot be written there is undone. Never with a secret or a student's
/// data.
///
/// @param by the username; null if nobody is signed in, or for the portal itself
/// @param action what was done, as in the texts `audit.action.<action>`, such as `account.created`
/// @param subject to what, at most 200 characters, such as `export 42`
/// @param detail in a few words, at most 1,000 characters; null if there is no more to say
public record Audited(
        @Nullable String by,
        String action,
        String subject,
        @Nullable String detail) {

    /// With no more to say.
    public Audited(@Nullable String by, String action, String subject) {
        this(by, action, subject, null);
    }
}
