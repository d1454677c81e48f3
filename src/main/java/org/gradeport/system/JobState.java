package org.gradeport.system;

import java.time.Instant;

/// Work that one node does for all.
///
/// @param name of its lock, such as `metrics-report`
/// @param startedAt when it last began
/// @param busy whether it is at work, or keeps others from it
public record JobState(String name, Instant startedAt, String node, boolean busy) {}
