package org.gradeport.export.store;

/// Names one run of an export.
public record RunKey(long export, int run) {}
