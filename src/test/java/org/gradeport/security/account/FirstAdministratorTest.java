package org.gradeport.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gradeport.base.Audited;
import org.gradeport.base.PortalProperties;
import org.gradeport.security.IssuedToken;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.gradeport.security.account.FirstAdministrator.FirstAdministratorProperties;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    @Autowired
    AccountRepository accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Clock clock;

    @Autowired
    PortalProperties portal;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    DataSource dataSource;

    private final List<PasswordGenerated> printed = new CopyOnWriteArrayList<>();
    private final List<Object> audited = new CopyOnWriteArrayList<>();

    @BeforeEach
    void nobody_runs_the_portal_yet() {
        accounts.deleteAll(accounts.findAll().stream()
                .filter(account -> account.role() == Role.ADMIN)
                .toList());
    }

    @Test
    void the_first_start_makes_one_with_a_random_password() {
        start(null, false);
        PasswordGenerated printed = this.printed.getFirst();
        assertThat(printed.username()).isEqualTo("admin");
        assertThat(passwords.matches(printed.password(), admin().password())).isTrue();
        assertThat(printed.password()).hasSize(23);
        assertThat(admin().password()).startsWith("{bcrypt}");
    }

    @Test
    void a_given_password_is_used_and_not_shown() {
        start("given by the operator", false);
        assertThat(passwords.matches("given by the operator", admin().password()))
                .isTrue();
        assertThat(printed).noneMatch(each -> each.password().contains("given by"));
    }

    @Test
    void the_next_start_changes_and_prints_nothing(CapturedOutput output) {
        start(null, false);
        String first = printed.getFirst().password();
        start("given on a later day", false);
        assertThat(printed).hasSize(1);
        assertThat(passwords.matches(first, admin().password())).isTrue();
        assertThat(output).contains("admin keeps its password").doesNotContain("given on a later day", first);
    }

    @Test
    void a_lost_password_is_reset_by_the_setting() {
        start(null, false);
        start("given on a later day", true);
        assertThat(passwords.matches("given on a later day", admin().password()))
                .isTrue();
        assertThat(admin().stamp()).isEqualTo(1);
        assertThat(audited).containsExactly(new Audited(null, "account.password-reset", "account admin"));
    }

    @Test
    void a_reset_without_a_line_in_the_audit_trail_is_none() {
        start(null, false);
        String before = String.valueOf(admin().password());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> start(null, true, transaction, event -> {
                    throw new IllegalStateException("The table is full");
                }));
        assertThat(admin().password()).isEqualTo(before);
    }

    @Test
    void two_nodes_that_start_at_once_create_one_and_print_its_password() {
        CountDownLatch both = new CountDownLatch(2);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(() -> CompletableFuture.runAsync(() -> startTogether(both), nodes))
                    .limit(2)
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        assertThat(printed).hasSize(1);
        assertThat(passwords.matches(printed.getFirst().password(), admin().password()))
                .isTrue();
    }

    @Test
    void no_first_administrator_is_created_if_there_is_one() {
        NewAccount newAccount = new NewAccount("registrar", "Registrar", null, Role.ADMIN, null);
        accounts.save(Account.create(newAccount, passwords.hash("three blind mice"), false, clock.instant()));
        start(null, false);
        assertThat(accounts.findByUsername("admin")).isEmpty();
        assertThat(printed).isEmpty();
    }

    @Test
    void the_password_is_printed_once_when_the_portal_answers(CapturedOutput output) {
        PortalProperties portal = new PortalProperties(
                Path.of("target", "test-data", "first-passwords"),
                URI.create("https://portal.example"),
                "Springfield",
                ZoneOffset.UTC);
        GeneratedPasswordPrinter console = new GeneratedPasswordPrinter(portal);
        console.add(new PasswordGenerated("admin", Role.ADMIN, "shown-only-once"));
        assertThat(output).doesNotContain("shown-only-once");
        console.ready();
        console.add(new PasswordGenerated("teacher", Role.TEACHER, "of-the-sample"));
        assertThat(output).contains("https://portal.example", "of-the-sample");
        assertThat(output.getAll().split("shown-only-once", -1)).hasSize(2);
    }

    @Test
    void generated_passwords_are_in_a_file_for_its_owner_alone(@TempDir Path data) throws IOException {
        PortalProperties portal =
                new PortalProperties(data, URI.create("https://portal.example"), "Springfield", ZoneOffset.UTC);
        GeneratedPasswordPrinter console = new GeneratedPasswordPrinter(portal);
        console.write(new PasswordGenerated("admin", Role.ADMIN, "first-of-all"));
        console.write(new PasswordGenerated("teacher", Role.TEACHER, "second-one"));
        Path file = data.resolve("first-passwords.txt");
        assertThat(file).content().contains("admin", "first-of-all", "teacher", "second-one");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_password_whose_commit_took_effect_without_an_answer_is_in_the_file() {
        TransactionOperations unanswered = new TransactionTemplate(new JdbcTransactionManager(dataSource) {
            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                super.doCommit(status);
                throw new TransactionSystemException("The answer did not arrive");
            }
        });
        assertThatThrownBy(() -> start(null, false, unanswered, events)).isInstanceOf(TransactionSystemException.class);
        assertThat(portal.dataDir().resolve("first-passwords.txt"))
                .content()
                .matches(lines -> lines.lines()
                        .map(line -> line.strip().split(" +", -1)[1])
                        .anyMatch(password -> passwords.matches(password, admin().password())));
    }

    @Test
    void no_event_contains_the_password_in_its_text() {
        assertThat(new PasswordGenerated("admin", Role.ADMIN, "secret"))
                .asString()
                .doesNotContain("secret");
        assertThat(new FirstAdministratorProperties("hidden from the log", false))
                .asString()
                .doesNotContain("hidden");
        assertThat(new IssuedToken("secret", null)).asString().doesNotContain("secret");
    }

    private void startTogether(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        start(null, false);
    }

    private void start(@Nullable String password, boolean reset) {
        start(password, reset, transaction, event -> {
            if (event instanceof PasswordGenerated generated) {
                printed.add(generated);
            } else {
                audited.add(event);
            }
        });
    }

    private void start(
            @Nullable String password,
            boolean reset,
            TransactionOperations within,
            ApplicationEventPublisher publisher) {
        new FirstAdministrator(
                        accounts,
                        passwords,
                        publisher,
                        new FirstAdministratorProperties(password, reset),
                        within,
                        clock)
                .run(new DefaultApplicationArguments());
    }

    private Account admin() {
        Optional<Account> admin = accounts.findByUsername("admin");
        return admin.orElseThrow();
    }
}
