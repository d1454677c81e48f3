package org.gradeport.retention;

import java.util.List;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.ExportService;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shared by tests of retention: no file at first, and a signed-in administrator.
@PortalTest
public abstract class RetentionFixture {

    @Autowired
    public OldFiles files;

    @Autowired
    public TestAccounts accounts;

    @Autowired
    public RetentionService retention;

    @Autowired
    public ExportService exports;

    @Autowired
    public JdbcClient database;

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
        files.clear();
    }

    @AfterEach
    void signs_out() {
        files.clear();
    }

    public RetentionPolicy rules(RetentionRule... rules) {
        return usual(null, rules);
    }

    public RetentionPolicy usual(@Nullable RetentionRule usual, RetentionRule... rules) {
        return retention.change(new PolicyChange(retention.policy().version(), usual, List.of(rules)));
    }

    public static RetentionRule archive(String dataset, int days, @Nullable Integer archiveDays) {
        return new RetentionRule(dataset, null, ExpiryAction.ARCHIVE, days, archiveDays);
    }

    public static RetentionRule keep(String dataset) {
        return new RetentionRule(dataset, null, ExpiryAction.KEEP, null, null);
    }
}
