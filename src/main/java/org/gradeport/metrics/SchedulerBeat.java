package org.gradeport.metrics;

import java.time.Instant;

/// Work that one node does for all.
///
/// @param name of its lock, such as `metrics-report`
/// @param at when it last began
/// @param busy whether it is at work, or keeps others from it
public record SchedulerBeat(String name, Instant at, String node, boolean busy) {}
