package org.gradeport.export;

import org.gradeport.dataset.Scope;

/// What a run may read, and how many rows of it.
record ExportPermit(Scope scope, long limit) {}
