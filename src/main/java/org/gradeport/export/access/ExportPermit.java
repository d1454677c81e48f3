package org.gradeport.export.access;

import org.gradeport.dataset.Scope;

/// What a run may read, and how many rows of it.
public record ExportPermit(Scope scope, long limit) {}
