package org.gradeport.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.gradeport.base.Sha256;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PortalTest
class TokenServiceTest {

    private static final Set<TokenScope> READ = Set.of(TokenScope.READ);

    @Autowired
    TokenService tokenService;

    @Autowired
    TestAccounts people;

    @Autowired
    AccountRepository accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void a_named_token_has_the_present_rights_of_its_owner() {
        Actor owner = people.signIn(Role.TEACHER, "t-1");
        IssuedToken token = tokenService.make("nightly job", null, READ);
        assertThat(tokenService.use(token.secret()))
                .hasValueSatisfying(user -> assertThat(user.actor()).isEqualTo(owner));
    }

    @Test
    void only_the_hash_is_kept() {
        people.signIn(Role.TEACHER);
        String secret = tokenService.make("nightly job", null, READ).secret();
        String hash = HexFormat.of().formatHex(Sha256.of(secret));
        assertThat(database.sql("select hint from api_token where hash = unhex(?)")
                        .param(hash)
                        .query(String.class)
                        .single())
                .isEqualTo(secret.substring(0, 8));
        assertThat(secret).hasSize(46);
    }

    @Test
    void an_expired_token_opens_nothing() {
        people.signIn(Role.TEACHER);
        Instant end = clock.instant().plus(Duration.ofDays(1));
        String secret = tokenService.make("for a day", end, READ).secret();
        assertThat(tokenService.use(secret, end.minusMillis(1))).isPresent();
        assertThat(tokenService.use(secret, end)).isEmpty();
    }

    @Test
    void a_revoked_token_opens_nothing_from_then_on() {
        people.signIn(Role.TEACHER);
        String secret = tokenService.make("nightly job", null, READ).secret();
        assertThat(tokenService.revoke(tokenService.list().getFirst().id())).isTrue();
        assertThat(tokenService.use(secret)).isEmpty();
    }

    @Test
    void a_token_that_is_not_yours_is_neither_seen_nor_revoked() {
        people.signIn(Role.TEACHER);
        tokenService.make("hers", null, READ);
        long hers = tokenService.list().getFirst().id();
        people.signIn(Role.TEACHER);
        assertThat(tokenService.list()).isEmpty();
        assertThat(tokenService.revoke(hers)).isFalse();
        people.signIn(Role.ADMIN);
        assertThat(tokenService.list()).extracting(ApiToken::id).contains(hers);
        assertThat(tokenService.revoke(hers)).isTrue();
    }

    @Test
    void its_last_use_is_known_to_the_minute() {
        people.signIn(Role.TEACHER);
        String secret = tokenService.make("nightly job", null, READ).secret();
        assertThat(tokenService.list().getFirst().usedAt()).isNull();
        Instant first = Instant.parse("2026-11-22T09:30:00Z");
        tokenService.use(secret, first);
        tokenService.use(secret, first.plusSeconds(59));
        assertThat(tokenService.list().getFirst().usedAt()).isEqualTo(first);
        tokenService.use(secret, first.plusSeconds(61));
        assertThat(tokenService.list().getFirst().usedAt()).isEqualTo(first.plusSeconds(61));
    }

    @Test
    void a_sign_in_gives_twelve_hours_that_end_with_the_password() {
        Account account = people.create(Role.TEACHER, null);
        IssuedToken token = tokenService.signIn(account.username(), TestAccounts.PASSWORD, "192.0.2.30");
        assertThat(token.expiresAt())
                .isBetween(
                        clock.instant().plus(Duration.ofHours(11)),
                        clock.instant().plus(Duration.ofHours(12)));
        assertThat(tokenService.use(token.secret())).isPresent();
        accounts.save(accounts.findById(account.number()).orElseThrow().withPassword("{noop}other"));
        assertThat(tokenService.use(token.secret())).isEmpty();
    }

    @Test
    void a_disabled_account_has_no_tokens_and_an_enabled_one_has_them_again() {
        Actor owner = people.signIn(Role.TEACHER);
        String secret = tokenService.make("nightly job", null, READ).secret();
        enable(owner, false);
        assertThat(tokenService.use(secret)).isEmpty();
        enable(owner, true);
        assertThat(tokenService.use(secret)).isPresent();
    }

    @Test
    void a_token_needs_a_name_and_an_end_in_the_future() {
        people.signIn(Role.TEACHER);
        assertThatExceptionOfType(AccountRuleException.class).isThrownBy(() -> tokenService.make(" ", null, READ));
        assertThatExceptionOfType(AccountRuleException.class)
                .isThrownBy(() -> tokenService.make("late", clock.instant().minusSeconds(1), READ));
    }

    @Test
    void a_stranger_creates_none() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> tokenService.make("mine", null, READ));
    }

    @Test
    void long_expired_tokens_are_deleted() {
        people.signIn(Role.TEACHER);
        String secret = tokenService
                .make("old", clock.instant().plus(Duration.ofDays(1)), READ)
                .secret();
        database.sql("update api_token set expires_at = '2020-01-01' where hash = ?")
                .param(Sha256.of(secret))
                .update();
        tokenService.deleteExpired();
        assertThat(tokenService.list()).isEmpty();
    }

    private void enable(Actor owner, boolean enabled) {
        Account account = accounts.findById(owner.account()).orElseThrow();
        accounts.save(account.withProfile(new AccountChange(account.name(), null, account.role(), null, enabled)));
    }
}
