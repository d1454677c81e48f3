package org.gradeport.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gradeport.base.Audited;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailedExports;
import org.gradeport.link.LinkRules;
import org.gradeport.link.Links;
import org.gradeport.schedule.MissedRule;
import org.gradeport.schedule.OverlapRule;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleWish;
import org.gradeport.schedule.Timing;
import org.gradeport.security.AccountChange;
import org.gradeport.security.AccountFilter;
import org.gradeport.security.AccountRow;
import org.gradeport.security.Accounts;
import org.gradeport.security.Actor;
import org.gradeport.security.NewAccount;
import org.gradeport.security.OwnAccount;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.security.Tokens;
import org.gradeport.testing.MailedRequests;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditTest {

    @Autowired
    AuditLog log;

    @Autowired
    TestAccounts people;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    Tokens tokens;

    @Autowired
    ExportService exports;

    @Autowired
    MailedExports mailed;

    @Autowired
    MailedRequests requests;

    @Autowired
    ScheduleService schedules;

    @Autowired
    Links links;

    @Autowired
    LinkRules rules;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private long before;
    private String me = "";

    @BeforeEach
    void an_administrator_is_at_work() {
        me = people.signIn(Role.ADMIN).username();
        before = log.list(all(), 0, 1).stream()
                .mapToLong(AuditLine::id)
                .findFirst()
                .orElse(0);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
        database.sql("delete from setting").update();
        database.sql("delete from schedule").update();
    }

    @Test
    void a_sign_in_and_a_refused_one_are_on_record_without_what_was_typed() {
        String maria = people.createAccount(Role.TEACHER, null);
        assertThatThrownBy(() -> tokens.signIn(maria, "my secret guess", "198.51.100.77"))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> tokens.signIn("hunter2hunter2", "x", "198.51.100.78"))
                .isInstanceOf(BadCredentialsException.class);
        tokens.signIn(maria, TestAccounts.PASSWORD, "198.51.100.77");
        assertThat(said())
                .containsExactly(
                        "null sign-in.refused account " + maria,
                        "null sign-in.refused account nobody we know",
                        maria + " sign-in.accepted account " + maria);
        assertThat(lines().toString()).doesNotContain("guess", "hunter2", TestAccounts.PASSWORD);
    }

    @Test
    void accounts_made_changed_and_disabled_are_on_record_without_their_passwords() {
        String name = "audit." + System.nanoTime();
        String password = accounts.create(new NewAccount(name, "Maria", null, Role.TEACHER, null), null);
        AccountRow row =
                accounts.list(new AccountFilter(name, null, null), 0, 1).getFirst();
        accounts.change(row.id(), row.version(), new AccountChange("Maria", null, Role.OPERATOR, null, true));
        String other = accounts.resetPassword(row.id(), null);
        AccountRow now =
                accounts.list(new AccountFilter(name, null, null), 0, 1).getFirst();
        accounts.change(now.id(), now.version(), new AccountChange("Maria", null, Role.OPERATOR, null, false));
        assertThat(said())
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
    void an_own_password_and_tokens_are_on_record_without_the_secrets() {
        String secret = tokens.make("nightly job", null).secret();
        tokens.revoke(tokens.list().getFirst().id());
        own.changePassword(TestAccounts.PASSWORD, "four blind mice ran away");
        assertThat(said())
                .containsExactly(
                        me + " token.made token nightly job",
                        me + " token.revoked token nightly job",
                        me + " account.password-changed account " + me);
        assertThat(lines().toString()).doesNotContain(secret.substring(3)).doesNotContain("mice");
    }

    @Test
    void the_life_of_an_export_is_on_record_and_outlives_it() throws IOException {
        Export export = requests.ready();
        exports.open(export.id()).stream().close();
        mailed.note(export.id(), "downloaded", null, "by link");
        exports.keep(export.id(), "for the inspection");
        exports.keep(export.id(), null);
        exports.delete(export.id());
        String subject = "export " + export.id();
        assertThat(said())
                .containsExactly(
                        me + " export.requested " + subject,
                        me + " export.downloaded " + subject,
                        "null export.downloaded " + subject,
                        me + " export.kept " + subject,
                        me + " export.released " + subject,
                        me + " export.deleted " + subject);
    }

    @Test
    void a_cancelled_and_a_retried_export_are_on_record() {
        long id = queued();
        exports.cancel(id);
        requests.ended(exports.retry(id));
        assertThat(said()).contains(me + " export.cancelled export " + id, me + " export.retried export " + id);
    }

    @Test
    void what_is_done_to_schedules_is_on_record() {
        Schedule made = schedules.create(wish(), null);
        schedules.pause(made.id(), null);
        schedules.resume(made.id());
        requests.ended(schedules.runNow(made.id()));
        schedules.change(made.id(), null, wish());
        Actor other = people.signIn(Role.ADMIN);
        people.signInAs(me);
        schedules.reassign(made.id(), other.account());
        schedules.delete(made.id());
        String subject = "schedule " + made.id();
        assertThat(said())
                .contains(
                        me + " schedule.made " + subject,
                        me + " schedule.paused " + subject,
                        me + " schedule.resumed " + subject,
                        me + " schedule.ran " + subject,
                        me + " schedule.changed " + subject,
                        me + " schedule.reassigned " + subject,
                        me + " schedule.deleted " + subject);
        assertThat(lines().toString())
                .contains("Audited, of " + other.username())
                .contains("By schedule " + made.id());
    }

    @Test
    void settings_and_revoked_links_are_on_record_without_the_link() {
        Export export = requests.ready();
        String secret = links.make(export, 987_654).getPath();
        links.revoke(987_654, me, "head@school.example");
        links.revoke(987_654, me, "head@school.example");
        rules.setSignInNeeded(false);
        assertThat(said())
                .containsExactly(
                        me + " export.requested export " + export.id(),
                        me + " export.link_revoked export " + export.id(),
                        me + " setting.changed link.sign-in");
        assertThat(lines().toString()).doesNotContain(secret.substring("/link/".length()));
    }

    @Test
    void what_is_rolled_back_leaves_no_line() {
        String name = "undone." + System.nanoTime();
        transaction.executeWithoutResult(status -> {
            accounts.create(new NewAccount(name, "Undone", null, Role.TEACHER, null), null);
            status.setRollbackOnly();
        });
        assertThat(said()).isEmpty();
        assertThat(accounts.count(new AccountFilter(name, null, null))).isZero();
    }

    @Test
    void what_cannot_be_written_down_is_not_done() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    rules.setSignInNeeded(false);
                    events.publishEvent(new Audited(me, "x".repeat(100), "too long an action"));
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(rules.isSignInNeeded()).isTrue();
        assertThat(said()).isEmpty();
    }

    @Test
    void lines_are_found_by_person_thing_action_and_time() {
        String lena = "lena" + System.nanoTime();
        events.publishEvent(new Audited(lena, "export.kept", "export 5", "x".repeat(2_000)));
        events.publishEvent(new Audited(lena, "token.made", "token " + lena + "_b"));
        assertThat(found(new AuditFilter(lena, null, null))).hasSize(2);
        assertThat(found(new AuditFilter(lena + "_b", null, null))).hasSize(1);
        assertThat(found(new AuditFilter(lena + "%b", null, null))).isEmpty();
        assertThat(found(new AuditFilter(lena, ActionGroup.TOKEN, null)))
                .extracting(AuditLine::action)
                .containsExactly("token.made");
        assertThat(found(new AuditFilter(lena, null, clock.instant().plus(Duration.ofMinutes(1)))))
                .isEmpty();
        assertThat(log.count(new AuditFilter(lena, null, clock.instant().minus(Duration.ofMinutes(1)))))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void nobody_but_administrators_reads_it(Role role) {
        people.signIn(role);
        assertThatThrownBy(() -> log.list(all(), 0, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log.count(all())).isInstanceOf(AccessDeniedException.class);
    }

    private static AuditFilter all() {
        return new AuditFilter("", null, null);
    }

    private List<AuditLine> found(AuditFilter filter) {
        return log.list(filter, 0, 10);
    }

    private List<AuditLine> lines() {
        return log.list(all(), 0, 100).reversed().stream()
                .filter(line -> line.id() > before)
                .toList();
    }

    private List<String> said() {
        return lines().stream()
                .map(line -> line.by() + " " + line.action() + " " + line.subject())
                .toList();
    }

    private static ScheduleWish wish() {
        Timing hourly = Timing.of("hourly", null, "00:00", List.of(), "Europe/Athens", null, null);
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null);
        return new ScheduleWish("Audited", request, hourly, MissedRule.RUN, OverlapRule.SKIP, false);
    }

    /// One that no worker knows of, so that there is time to cancel it.
    private long queued() {
        long id = requests.ready("Queued", Delivery.NONE).id();
        database.sql("update export set status = 'QUEUED' where id = ?")
                .param(id)
                .update();
        return id;
    }
}
