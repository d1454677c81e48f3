package org.gradeport.retention;

import java.util.List;
import org.gradeport.export.ExportService;
import org.gradeport.export.Fate;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// What tests of the retention have in common: no file at first, and an administrator who is signed in.
@PortalTest
abstract class RetentionBench {

    @Autowired
    OldFiles files;

    @Autowired
    TestAccounts accounts;

    @Autowired
    RetentionService retention;

    @Autowired
    ExportService exports;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
        files.clear();
    }

    @AfterEach
    void signs_out() {
        files.clear();
        SecurityContextHolder.clearContext();
    }

    RetentionPolicy rules(RetentionRule... rules) {
        return usual(null, rules);
    }

    RetentionPolicy usual(@Nullable RetentionRule usual, RetentionRule... rules) {
        return retention.change(new PolicyChange(retention.policy().version(), usual, List.of(rules)));
    }

    static RetentionRule archive(String dataset, int days, @Nullable Integer archiveDays) {
        return new RetentionRule(dataset, null, Fate.ARCHIVE, days, archiveDays);
    }

    static RetentionRule keep(String dataset) {
        return new RetentionRule(dataset, null, Fate.KEEP, null, null);
    }
}
