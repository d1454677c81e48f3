package org.gradeport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import org.gradeport.security.AccountChange;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.AccountRow;
import org.gradeport.security.AccountService;
import org.gradeport.security.NewAccount;
import org.gradeport.security.OwnAccountService;
import org.gradeport.security.Role;
import org.gradeport.security.TokenScope;
import org.gradeport.security.TokenService;
import org.gradeport.security.account.TestAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

class AuditOfAccountsTest extends AuditFixture {

    private static final Set<TokenScope> READ = Set.of(TokenScope.READ);

    @Autowired
    AccountService accountService;

    @Autowired
    OwnAccountService own;

    @Autowired
    TokenService tokenService;

    @Autowired
    MockMvc mockMvc;

    @Test
    void a_sign_in_and_a_refused_one_are_audited_without_what_was_typed() {
        String maria = people.createAccount(Role.TEACHER, null);
        assertThatThrownBy(() -> tokenService.signIn(maria, "my secret guess", "198.51.100.77"))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tokenService.signIn("hunter2hunter2", "x", "198.51.100.78"))
                .isInstanceOf(BadCredentialsException.class);
        tokenService.signIn(maria, TestAccounts.PASSWORD, "198.51.100.77");
        assertThat(entries())
                .containsExactly(
                        "null sign-in.refused account " + maria,
                        "null sign-in.refused account nobody we know",
                        maria + " sign-in.accepted account " + maria);
        assertThat(lines().toString()).doesNotContain("guess", "hunter2", TestAccounts.PASSWORD);
    }

    @Test
    void created_changed_and_disabled_accounts_are_audited_without_their_passwords() {
        String name = "audit." + System.nanoTime();
        String password = accountService.create(new NewAccount(name, "Maria", null, Role.TEACHER, null), null);
        AccountRow row =
                accountService.list(new AccountCriteria(name, null, null), 0, 1).getFirst();
        accountService.change(row.id(), row.version(), new AccountChange("Maria", null, Role.OPERATOR, null, true));
        String other = accountService.resetPassword(row.id(), null, true);
        AccountRow now =
                accountService.list(new AccountCriteria(name, null, null), 0, 1).getFirst();
        accountService.change(now.id(), now.version(), new AccountChange("Maria", null, Role.OPERATOR, null, false));
        assertThat(entries())
                .containsExactly(
                        me + " account.created account " + name,
                        me + " account.changed account " + name,
                        me + " account.password-reset account " + name,
                        me + " account.disabled account " + name);
        assertThat(lines().toString())
                .contains("role TEACHER → OPERATOR")
                .doesNotContain(password)
                .doesNotContain(other);
    }

    @Test
    void an_own_password_and_tokens_are_audited_without_the_secrets() {
        String secret = tokenService.make("nightly job", null, READ).secret();
        tokenService.revoke(tokenService.list().getFirst().id());
        own.changePassword(TestAccounts.PASSWORD, "four blind mice ran away", true);
        assertThat(entries())
                .containsExactly(
                        me + " token.made token nightly job",
                        me + " token.revoked token nightly job",
                        me + " account.password-changed account " + me);
        assertThat(lines().toString()).doesNotContain(secret.substring(3)).doesNotContain("mice");
    }

    @Test
    void tries_that_came_too_early_are_audited_once_a_wait_and_not_once_a_try() {
        String maria = people.createAccount(Role.TEACHER, null);
        for (int each = 0; each < 20; each++) {
            assertThatThrownBy(() -> tokenService.signIn(maria, "guess", "198.51.100.99"))
                    .isInstanceOf(AuthenticationException.class);
        }
        assertThat(entries())
                .filteredOn(line -> line.contains("sign-in.stopped"))
                .containsExactly("null sign-in.stopped account " + maria);
    }

    @Test
    void signing_out_is_audited() throws Exception {
        Authentication signedIn =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        mockMvc.perform(post("/logout").with(authentication(signedIn)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        people.signInAs(me);
        assertThat(entries()).containsExactly(me + " sign-in.ended account " + me);
    }
}
