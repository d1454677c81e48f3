package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.Passwords;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shared by tests of accounts: an administrator is signed in.
@PortalTest
abstract class AccountFixture {

    @Autowired
    AccountService accountService;

    @Autowired
    AccountRepository repository;

    @Autowired
    Passwords passwords;

    @Autowired
    TestAccounts people;

    @Autowired
    JdbcClient database;

    final String name = "u" + UUID.randomUUID().toString().substring(0, 8);
    Actor admin = new Actor(0, "", Set.of(), null);

    @BeforeEach
    void an_administrator_signs_in() {
        admin = people.signIn(Role.ADMIN);
    }

    static AccountChange as(AccountRow row, Role role) {
        return new AccountChange(row.name(), row.email(), role, null, row.enabled());
    }

    static void refused(AccountField field, Runnable action) {
        assertThatExceptionOfType(AccountRuleException.class)
                .isThrownBy(action::run)
                .matches(refusal -> refusal.refusals().containsKey(field), "names " + field);
    }

    Account stored(String username) {
        return repository.findByUsername(username).orElseThrow();
    }

    AccountRow row(long id) {
        return AccountRow.of(repository.findById(id).orElseThrow());
    }
}
