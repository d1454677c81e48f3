package org.gradeport.audit;

import org.springframework.data.repository.Repository;

/// Adds lines to the trail; it changes and deletes none.
interface AuditRepository extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);
}
