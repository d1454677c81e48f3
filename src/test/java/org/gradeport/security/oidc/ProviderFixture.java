package org.gradeport.security.oidc;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.oidc.PersonBrowser;
import org.gradeport.testing.oidc.SingleSignOnTest;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// Shared by tests of sign-ins at the real providers `school` and `town`. Each test has its own person.
@SingleSignOnTest
abstract class ProviderFixture {

    static final String TEACHER = "gradeport-teacher";

    @LocalServerPort
    int port;

    @Autowired
    AccountRepository accounts;

    @Autowired
    TestAccounts people;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    final String subject = "p" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void empty_the_records() {
        SecurityContextHolder.clearContext();
        database.sql("delete from person_role where org_id = 9000980").update();
        database.sql("delete from person where id between 9000981 and 9000989").update();
        database.sql("delete from org where id = 9000980").update();
    }

    /// Claims of the provider `school` with these roles.
    Map<String, Object> roles(String... roles) {
        return Map.of("preferred_username", subject, "realm_access", Map.of("roles", List.of(roles)));
    }

    Map<String, Object> roles(String role, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(roles(role));
        all.putAll(more);
        return all;
    }

    /// Signs in once with these claims, and returns the last page.
    String signIn(String provider, Map<String, Object> claims) throws Exception {
        TestProvider.person(subject, claims);
        try (PersonBrowser browser = new PersonBrowser(port)) {
            return browser.signInAt(provider, subject).body();
        }
    }

    Account account() {
        return find(subject).orElseThrow();
    }

    Optional<Account> find(String username) {
        return accounts.findByUsername(username);
    }

    /// Actions of the audit trail about this account, oldest first.
    List<String> audited(String username) {
        return database.sql("select action from audit where subject = ? order by id")
                .param("account " + username)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    /// A teacher of the records.
    void teacher(int id, String email, String identifier) {
        database.sql("insert ignore into org (id, sourced_id, active, changed_at, name, type)"
                        + " values (9000980, 'sso-org', true, now(6), 'North', 'school')")
                .update();
        database.sql(
                        "insert into person (id, sourced_id, active, changed_at, enabled, username, given_name, family_name,"
                                + " email, identifier) values (?, ?, true, now(6), true, ?, 'Ada', 'Byron', ?, ?)")
                .params(9_000_000 + id, "t" + id, "t" + id, email, identifier)
                .update();
        database.sql("insert into person_role (sourced_id, active, changed_at, person_id, org_id, role, role_type)"
                        + " values (?, true, now(6), ?, 9000980, 'teacher', 'primary')")
                .params("r" + id, 9_000_000 + id)
                .update();
    }
}
