package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PortalTest
class ActorDirectoryTest {

    @Autowired
    ActorDirectory actorDirectory;

    @Autowired
    CurrentActor current;

    @Autowired
    TestAccounts people;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SampleAccounts samples;

    @Test
    void the_current_actor_is_who_signed_in() {
        Actor teacher = people.signIn(Role.TEACHER, "t-9");
        assertThat(current.get()).isEqualTo(teacher);
        assertThat(actorDirectory.find(teacher.account())).contains(teacher);
    }

    @Test
    void revoked_rights_count_at_once() {
        Actor admin = people.signIn(Role.ADMIN);
        Account account = accounts.findById(admin.account()).orElseThrow();
        accounts.save(account.withProfile(new AccountChange("Demoted", null, Role.TEACHER, "t-9", true)));
        assertThat(current.get().is(Role.ADMIN)).isFalse();
        assertThat(current.get().teacher()).isEqualTo("t-9");
    }

    @Test
    void a_disabled_account_is_not_found() {
        Actor teacher = people.signIn(Role.TEACHER);
        Account account = accounts.findById(teacher.account()).orElseThrow();
        accounts.save(account.withProfile(new AccountChange("Gone", null, Role.TEACHER, null, false)));
        assertThat(actorDirectory.find(teacher.account())).isEmpty();
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(current::get);
    }

    @Test
    void nobody_is_signed_in_to_a_fresh_thread() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(current::get);
    }

    @Test
    void sample_accounts_are_created_once_and_deleted_together() {
        samples.create("sample.teacher", "Ada Byron", Role.TEACHER, "t-1");
        samples.create("sample.teacher", "Somebody Else", Role.TEACHER, "t-2");
        assertThat(accounts.findByUsername("sample.teacher"))
                .hasValueSatisfying(account -> assertThat(account.teacher()).isEqualTo("t-1"));
        samples.removeAll();
        assertThat(accounts.findByUsername("sample.teacher")).isEmpty();
    }
}
