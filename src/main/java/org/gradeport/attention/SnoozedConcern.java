package org.gradeport.attention;

import java.time.Instant;

/// A concern that somebody snoozed.
public record SnoozedConcern(Concern concern, String reason, String by, Instant until) {}
