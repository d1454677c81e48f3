package org.gradeport.base;

import org.jspecify.annotations.Nullable;

/// An action for the audit trail. Publish it within the transaction of the action, so that both are committed or
/// neither. It must not contain secrets or data of students.
///
/// @param by the username; null if nobody is signed in, or for the portal itself
/// @param action what was done, as in the texts `audit.action.<action>`, such as `account.created`
/// @param subject the object of the action, at most 200 characters, such as `export 42`
/// @param detail in a few words, at most 1,000 characters; null for none
public record Audited(
        @Nullable String by,
        String action,
        String subject,
        @Nullable String detail) {

    /// Without a detail.
    public Audited(@Nullable String by, String action, String subject) {
        this(by, action, subject, null);
    }
}
