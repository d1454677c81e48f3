package org.gradeport.metrics;

import java.time.Instant;

/// A concern that somebody put off.
public record Snoozed(Concern concern, String reason, String by, Instant until) {}
