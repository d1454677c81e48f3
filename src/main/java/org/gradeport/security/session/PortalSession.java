package org.gradeport.security.session;

import java.time.Instant;

/// A session in lists.
///
/// @param seenAt the last request, to the minute
/// @param browser what the browser says of itself
public record PortalSession(
        String id, long account, Instant startedAt, Instant endsAt, Instant seenAt, String address, String browser) {}
