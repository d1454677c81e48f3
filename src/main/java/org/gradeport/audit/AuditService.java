package org.gradeport.audit;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads the trail, for administrators. Nothing changes a line, and only its age deletes one.
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AuditService {

    private final AuditQuery auditQuery;

    AuditService(AuditQuery auditQuery) {
        this.auditQuery = auditQuery;
    }

    /// A part of the trail, newest first.
    public List<AuditEntry> list(AuditCriteria auditCriteria, int offset, int limit) {
        return auditQuery.list(auditCriteria, offset, limit);
    }

    public int count(AuditCriteria auditCriteria) {
        return auditQuery.count(auditCriteria);
    }
}
