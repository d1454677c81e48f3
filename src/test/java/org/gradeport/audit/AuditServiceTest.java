package org.gradeport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.link.LinkSettings;
import org.gradeport.security.AccountCriteria;
import org.gradeport.security.AccountService;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditServiceTest extends AuditFixture {

    @Autowired
    AccountService accountService;

    @Autowired
    LinkSettings linkSettings;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Test
    void a_rolled_back_action_leaves_no_line() {
        String name = "undone." + System.nanoTime();
        transaction.executeWithoutResult(status -> {
            accountService.create(new NewAccount(name, "Undone", null, Role.TEACHER, null), null);
            status.setRollbackOnly();
        });
        assertThat(entries()).isEmpty();
        assertThat(accountService.count(new AccountCriteria(name, null, null))).isZero();
    }

    @Test
    void an_action_that_cannot_be_audited_is_rolled_back() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    linkSettings.setSignInNeeded(false);
                    events.publishEvent(new Audited(me, "x".repeat(100), "too long an action"));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(linkSettings.isSignInNeeded()).isTrue();
        assertThat(entries()).isEmpty();
    }

    @Test
    void lines_are_found_by_person_thing_action_and_time() {
        String lena = "lena" + System.nanoTime();
        events.publishEvent(new Audited(lena, "export.kept", "export 5", "x".repeat(2_000)));
        events.publishEvent(new Audited(lena, "token.made", "token " + lena + "_b"));
        assertThat(found(new AuditCriteria(lena, null, null))).hasSize(2);
        assertThat(found(new AuditCriteria(lena + "_b", null, null))).hasSize(1);
        assertThat(found(new AuditCriteria(lena + "%b", null, null))).isEmpty();
        assertThat(found(new AuditCriteria(lena, ActionGroup.TOKEN, null)))
                .extracting(AuditEntry::action)
                .containsExactly("token.made");
        assertThat(found(new AuditCriteria(lena, null, clock.instant().plus(Duration.ofMinutes(1)))))
                .isEmpty();
        assertThat(auditService.count(
                        new AuditCriteria(lena, null, clock.instant().minus(Duration.ofMinutes(1)))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_administrators_reads_it(Role role) {
        people.signIn(role);
        assertThatThrownBy(() -> auditService.list(ALL, 0, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> auditService.count(ALL)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lines_go_when_they_are_older_than_the_trail_reaches_back_and_it_says_so() {
        database.sql(
                        "insert into audit (at, actor, action, subject) values (now(6) - interval 91 day, 'old', 'x', 'x'),"
                                + " (now(6) - interval 89 day, 'young', 'x', 'x')")
                .update();
        new AuditCleanup(database, new AuditProperties(90), events, clock).deleteOld();
        new AuditCleanup(database, new AuditProperties(90), events, clock).deleteOld();
        assertThat(found(new AuditCriteria("old", null, null)))
                .extracting(AuditEntry::by)
                .doesNotContain("old");
        assertThat(found(new AuditCriteria("young", null, null))).hasSize(1);
        assertThat(entries()).contains("null audit.trimmed audit").doesNotHaveDuplicates();
    }

    private List<AuditEntry> found(AuditCriteria auditCriteria) {
        return auditService.list(auditCriteria, 0, 10);
    }
}
