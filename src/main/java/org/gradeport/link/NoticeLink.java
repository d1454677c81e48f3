package org.gradeport.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The link that one mail carries.
///
/// @param revokedAt when somebody took it back; null if nobody did
public record NoticeLink(long notice, @Nullable Instant revokedAt) {}
