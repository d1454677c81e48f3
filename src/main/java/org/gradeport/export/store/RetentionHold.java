package org.gradeport.export.store;

import org.springframework.data.relational.core.mapping.Column;

/// Who put a file on hold, and why.
public record RetentionHold(
        @Column("kept_by") String by, @Column("kept_reason") String reason) {}
