package org.gradeport.metrics;

import java.time.Instant;

/// A day, or an hour, of a period and what its runs come to.
public record TimeSlot(Instant start, Tally tally) {}
