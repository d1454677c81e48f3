package org.gradeport.export.access;

import org.gradeport.dataset.Scope;

/// Which rows a run may read, and how many.
public record ExportPermit(Scope scope, long limit) {}
