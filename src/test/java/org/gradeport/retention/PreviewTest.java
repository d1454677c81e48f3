package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.gradeport.export.DueFile;
import org.gradeport.export.DueShare;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.Fate;
import org.gradeport.export.FileLife;
import org.gradeport.export.Verdict;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class PreviewTest {

    @Autowired
    OldFiles files;

    @Autowired
    TestAccounts accounts;

    @Autowired
    RetentionService retention;

    @Autowired
    ExportService exports;

    @Autowired
    ReadOnlyDatabase readOnly;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

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

    @Test
    void a_preview_tells_how_many_how_much_the_oldest_and_what_is_kept_and_why() throws IOException {
        change(0, null, new RetentionRule("students", null, Fate.KEEP, null, null));
        long old = files.make("courses", "csv", 40);
        files.make("courses", "csv", 35);
        files.make("courses", "csv", 5);
        long exempt = files.make("courses", "csv", 90);
        exports.keep(exempt, "=Audit");
        long byPolicy = files.make("students", "csv", 90);

        RetentionPreview preview = retention.preview();

        DueShare deleted = preview.share(Verdict.DELETE).orElseThrow();
        assertThat(deleted.files()).isEqualTo(2);
        assertThat(deleted.sizeBytes()).isEqualTo(2L * OldFiles.SIZE);
        assertThat(Duration.between(deleted.oldest(), clock.instant()).toDays()).isEqualTo(40);
        assertThat(preview.due()).isEqualTo(2);
        assertThat(preview.kept()).isEqualTo(2);
        List<DueFile> list = retention.files(preview.asOf(), 0, 10);
        assertThat(list)
                .extracting(DueFile::verdict)
                .containsExactly(Verdict.DELETE, Verdict.DELETE, Verdict.EXEMPT, Verdict.KEEP);
        assertThat(list).extracting(DueFile::id).startsWith(old).endsWith(exempt, byPolicy);
        assertThat(retention.files(preview.asOf(), 3, 10))
                .extracting(DueFile::id)
                .containsExactly(byPolicy);
        assertThat(retention.exempt()).extracting(DueFile::keptReason).containsExactly("=Audit");
        assertThat(csv(preview).lines())
                .hasSize(5)
                .anyMatch(line ->
                        line.startsWith(old + ",Old courses,courses,csv,maria,10,") && line.contains(",delete,"))
                .anyMatch(line -> line.startsWith(exempt + ",") && line.endsWith(",'=Audit"));
    }

    private String csv(RetentionPreview preview) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        retention.csv(preview.asOf(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update export set name = 'changed'",
                "delete from export",
                "insert into setting values ('a', 'b', now(), 'c')",
                "create table intruder (id int)",
                "drop table setting"
            })
    void the_preview_cannot_write_since_the_database_forbids_it(String statement) {
        long id = files.make("courses", "csv", 31);
        assertThatThrownBy(() -> readOnly.read(client -> client.sql(statement).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("READ ONLY transaction");
        assertThat(exports.get(id).name()).isEqualTo("Old courses");
    }

    @Test
    void a_fresh_preview_is_applied_to_exactly_what_it_showed() {
        long old = files.make("courses", "csv", 31);
        RetentionPreview preview = retention.preview();
        SweepRun run = retention.run(preview.token());
        assertThat(run.files(Deed.DELETED)).isOne();
        assertThat(run.by()).startsWith("admin");
        assertThat(files.place(old)).isEqualTo("GONE");
        assertThat(retention.runs(0, 10).items()).containsExactly(run);
        assertStale(preview.token(), "changed since the preview");
    }

    @Test
    void a_file_that_expires_after_the_preview_is_not_touched() {
        files.make("courses", "csv", 31);
        RetentionPreview preview = retention.preview();
        long late = files.make("courses", "csv", 29);
        database.sql("update export set expires_at = :at where id = :id")
                .param("at", Timestamp.from(preview.asOf().plus(1, ChronoUnit.MICROS)))
                .param("id", late)
                .update();
        assertThat(retention.run(preview.token()).files(Deed.DELETED)).isOne();
        assertThat(files.place(late)).isEqualTo("STORE");
    }

    @Test
    void what_changed_since_makes_a_preview_stale() {
        long first = files.make("courses", "csv", 31);
        long second = files.make("courses", "csv", 32);
        String kept = retention.preview().token();
        exports.keep(first, "Audit");
        assertStale(kept, "changed since the preview");
        String deleted = retention.preview().token();
        exports.delete(second);
        assertStale(deleted, "changed since the preview");
        String policy = retention.preview().token();
        files.make("courses", "csv", 20);
        change(0, new RetentionRule(null, null, Fate.DELETE, 10, null));
        assertStale(policy, "changed since the preview");
        assertThat(files.place(first)).isEqualTo("STORE");
        assertThat(retention.runs(0, 1).total()).isZero();
    }

    @Test
    void an_old_preview_or_none_at_all_is_refused() {
        SettableClock later = new SettableClock(clock.instant().toString());
        String token = retention.preview().token();
        later.advance(Previews.FRESH.plusSeconds(1));
        Previews previews = new Previews(readOnly, later);
        assertThatThrownBy(() -> previews.plan(token))
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining("older than 10 minutes");
        assertStale("nonsense", "no token");
        assertStale("99999999999999999-abc", "older than");
    }

    private void assertStale(String token, String why) {
        assertThatThrownBy(() -> retention.run(token))
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_change_of_the_policy_shows_in_the_expiry_of_the_files_there_are() {
        long courses = files.make("courses", "csv", 5);
        long grades = files.make("grades", "csv", 5);
        Instant finished = Objects.requireNonNull(exports.get(courses).finishedAt());
        change(
                0,
                new RetentionRule(null, null, Fate.DELETE, 10, null),
                new RetentionRule("grades", "csv", Fate.ARCHIVE, 20, 100));
        assertThat(exports.get(courses).expiresAt()).isEqualTo(finished.plus(Duration.ofDays(10)));
        FileLife life = Objects.requireNonNull(exports.get(grades).life());
        assertThat(life.fate()).isEqualTo(Fate.ARCHIVE);
        Instant expires = Objects.requireNonNull(exports.get(grades).expiresAt());
        assertThat(life.archiveUntil()).isEqualTo(expires.plus(Duration.ofDays(100)));

        change(1, new RetentionRule(null, null, Fate.DELETE, 4, null));
        assertThat(exports.get(courses).status()).isEqualTo(ExportStatus.EXPIRED);
        change(2, new RetentionRule(null, null, Fate.KEEP, null, null));
        assertThat(exports.get(courses).status()).isEqualTo(ExportStatus.READY);
        assertThat(exports.get(courses).expiresAt()).isNull();
        change(3, null);
        assertThat(exports.get(courses).expiresAt()).isEqualTo(finished.plus(Duration.ofDays(30)));
    }

    @Test
    void a_file_can_be_saved_until_it_is_swept_and_a_released_one_has_a_day_left_whatever_the_policy_says() {
        long id = files.make("courses", "csv", 31);
        assertThat(exports.keep(id, "Audit").status()).isEqualTo(ExportStatus.READY);
        assertThat(retention.preview().due()).isZero();
        Export released = exports.keep(id, null);
        change(0, new RetentionRule(null, null, Fate.DELETE, 1, null));
        assertThat(exports.get(id).expiresAt()).isEqualTo(released.expiresAt());
        assertThat(Duration.between(clock.instant(), released.expiresAt()).toHours())
                .isBetween(23L, 24L);
        database.sql("update export set expires_at = utc_timestamp(6) - interval 1 second, spared_until = null")
                .update();
        retention.run(retention.preview().token());
        assertThatThrownBy(() -> exports.keep(id, "Too late")).isInstanceOf(ExportStateException.class);
    }

    @Test
    void rules_that_make_no_sense_and_a_policy_that_was_changed_meanwhile_are_refused() {
        refused("rules", new RetentionRule(null, null, Fate.DELETE, 5, null));
        refused("rules", rule(Fate.DELETE, 0, null));
        refused("rules", rule(Fate.DELETE, 36_501, null));
        refused("rules", rule(Fate.DELETE, null, null));
        refused("rules", rule(Fate.KEEP, 5, null));
        refused("rules", rule(Fate.DELETE, 5, 5));
        refused("rules", rule(Fate.ARCHIVE, 5, 0));
        refused("rules", rule(Fate.DELETE, 5, null), rule(Fate.KEEP, null, null));
        refused("export_type", new RetentionRule("cats", null, Fate.KEEP, null, null));
        refused("export_format", new RetentionRule(null, "clay", Fate.KEEP, null, null));
        change(0, null, rule(Fate.ARCHIVE, 5, null));
        assertThatThrownBy(() -> change(0, null))
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining("Somebody else");
        assertThat(retention.policy().rules()).containsExactly(rule(Fate.ARCHIVE, 5, null));
    }

    private void refused(String field, RetentionRule... rules) {
        assertThatThrownBy(() -> change(0, null, rules))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static RetentionRule rule(Fate fate, @Nullable Integer days, @Nullable Integer archiveDays) {
        return new RetentionRule("courses", null, fate, days, archiveDays);
    }

    @Test
    void teachers_see_nothing_of_it_and_operators_only_look() {
        accounts.signIn(Role.TEACHER);
        List.<Consumer<RetentionService>>of(
                        RetentionService::policy,
                        RetentionService::preview,
                        RetentionService::exempt,
                        RetentionService::automatic,
                        it -> it.files(clock.instant(), 0, 1),
                        it -> it.runs(0, 1),
                        it -> it.swept(1, 0, 1),
                        it -> it.run("x"),
                        it -> it.change(new PolicyChange(0, null, List.of())))
                .forEach(this::denied);
        assertThatThrownBy(() -> retention.csv(clock.instant(), new ByteArrayOutputStream()))
                .isInstanceOf(AccessDeniedException.class);
        accounts.signIn(Role.OPERATOR);
        assertThat(retention.preview().due()).isZero();
        assertThat(retention.policy().fromEnvironment()).isTrue();
        denied(it -> it.run(it.preview().token()));
        denied(it -> it.change(new PolicyChange(0, null, List.of())));
    }

    private void denied(Consumer<RetentionService> call) {
        assertThatThrownBy(() -> call.accept(retention)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_archived_file_is_read_by_administrators_alone() throws IOException {
        Actor maria = accounts.signIn(Role.TEACHER, "t-1");
        long id = files.make("courses", "csv", 31, maria.account());
        database.sql("update export set scope = ''").update();
        accounts.signIn(Role.ADMIN);
        change(0, new RetentionRule(null, null, Fate.ARCHIVE, 30, null));
        retention.run(retention.preview().token());
        assertThat(files.archived()).containsExactly(OldFiles.name(id));
        try (var stream = exports.open(id).stream()) {
            assertThat(stream.readAllBytes()).hasSize(OldFiles.SIZE);
        }
        exports.delete(id);
        assertThat(files.archived()).isEmpty();
    }

    private RetentionPolicy change(int version, @Nullable RetentionRule usual, RetentionRule... rules) {
        return retention.change(new PolicyChange(version, usual, List.of(rules)));
    }
}
