package org.gradeport.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// One line of the audit trail.
///
/// @param id 0 until it is stored
/// @param by the username; null if nobody was signed in, or for the portal itself
/// @param action as in the texts `audit.action.<action>`
/// @param subject the object of the action, such as `export 42`
/// @param address the network address of the request; null outside a request
@Table("audit")
public record AuditEntry(
        @Id long id,
        Instant at,
        @Column("actor") @Nullable String by,
        String action,
        String subject,
        @Nullable String detail,
        @Nullable String address) {

    private static final String EXPORT = "export ";

    /// The export that is the subject; null for another subject, or if the export is deleted.
    public @Nullable String export() {
        return subject.matches(EXPORT + "\\d+") && !action.endsWith(".deleted")
                ? subject.substring(EXPORT.length())
                : null;
    }

    /// Whether the portal refused the action.
    public boolean isRefusal() {
        return action.endsWith(".refused") || action.endsWith(".stopped");
    }
}
