package org.gradeport.export;

import org.springframework.data.relational.core.mapping.Column;

/// Who exempted a file from retention, and why.
record Kept(
        @Column("kept_by") String by, @Column("kept_reason") String reason) {}
