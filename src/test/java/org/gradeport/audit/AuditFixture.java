package org.gradeport.audit;

import java.util.List;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An administrator is signed in, and only lines of this test are read.
@PortalTest
abstract class AuditFixture {

    static final AuditCriteria ALL = new AuditCriteria("", null, null);

    @Autowired
    AuditService auditService;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient database;

    String me = "";
    private long before;

    @BeforeEach
    void an_administrator_is_at_work() {
        me = people.signIn(Role.ADMIN).username();
        before = auditService.list(ALL, 0, 1).stream()
                .mapToLong(AuditEntry::id)
                .findFirst()
                .orElse(0);
    }

    @AfterEach
    void sign_out() {
        database.sql("delete from setting").update();
        database.sql("delete from schedule").update();
    }

    /// As an administrator.
    List<AuditEntry> lines() {
        return auditService.list(ALL, 0, 100).reversed().stream()
                .filter(auditEntry -> auditEntry.id() > before)
                .toList();
    }

    List<String> entries() {
        return lines().stream()
                .map(auditEntry -> auditEntry.by() + " " + auditEntry.action() + " " + auditEntry.subject())
                .toList();
    }
}
