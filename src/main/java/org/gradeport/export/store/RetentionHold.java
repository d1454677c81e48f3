package org.gradeport.export.store;

import org.springframework.data.relational.core.mapping.Column;

/// Who exempted a file from retention, and why.
public record RetentionHold(
        @Column("kept_by") String by, @Column("kept_reason") String reason) {}
