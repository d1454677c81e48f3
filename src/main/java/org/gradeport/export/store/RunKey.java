package org.gradeport.export.store;

/// Identifies one run of an export.
public record RunKey(long export, int run) {}
