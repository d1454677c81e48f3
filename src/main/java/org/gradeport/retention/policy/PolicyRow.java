package org.gradeport.retention.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// The last change of the policy, in one row.
@Table("retention_policy")
record PolicyRow(
        @Id int id,
        @Version Integer version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    static final int ID = 1;
}
