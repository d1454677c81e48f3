package org.gradeport.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The link that one mail carries.
///
/// @param revokedAt null if nobody revoked it
public record NoticeLink(long notice, @Nullable Instant revokedAt) {

    static NoticeLink of(DownloadLink link) {
        return new NoticeLink(link.notice(), link.revokedAt());
    }

    /// Each try of a mail creates a new link: a link that is not revoked counts, else the last one.
    NoticeLink and(NoticeLink other) {
        return revokedAt == null || (other.revokedAt != null && other.revokedAt.isBefore(revokedAt)) ? this : other;
    }
}
