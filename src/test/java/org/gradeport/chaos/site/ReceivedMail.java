package org.gradeport.chaos.site;

import java.time.Instant;

/// A mail that the mail server took.
///
/// @param confirmed whether its answer was written to the sender, who may have been killed meanwhile
public record ReceivedMail(String messageId, String recipient, Instant at, boolean confirmed) {}
