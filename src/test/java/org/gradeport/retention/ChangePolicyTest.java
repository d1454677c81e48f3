package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FileRetention;
import org.gradeport.format.Formats;
import org.gradeport.retention.PolicyFault.Field;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

class ChangePolicyTest extends RetentionFixture {

    @Autowired
    Clock clock;

    @Autowired
    PolicyRepository policyRepository;

    @Autowired
    FileClaims fileClaims;

    @Autowired
    Datasets datasets;

    @Autowired
    Formats formats;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @ParameterizedTest
    @ValueSource(strings = {"fate = 'SHRED'", "days = null", "days = 0", "days = -3", "fate = 'KEEP'"})
    void files_of_a_rule_that_cannot_be_read_are_kept_until_it_can(String edit) {
        long courses = files.make("courses", "csv", 5);
        long grades = files.make("grades", "csv", 5);
        usual(
                new RetentionRule(null, null, ExpiryAction.DELETE, 1, null),
                new RetentionRule("grades", "csv", ExpiryAction.DELETE, 2, null));
        database.sql("update retention_rule set %s where dataset = 'grades'".formatted(edit))
                .update();
        fileClaims.applyTerms();
        assertThat(exports.get(grades).expiresAt()).isNull();
        assertThat(exports.get(courses).expiresAt()).isNotNull();
        database.sql("update retention_rule set fate = 'DELETE', days = 2 where dataset = 'grades'")
                .update();
        fileClaims.applyTerms();
        assertThat(exports.get(grades).expiresAt()).isNotNull();
    }

    @Test
    void a_change_of_the_policy_changes_the_expiry_of_existing_files() {
        long courses = files.make("courses", "csv", 5);
        long grades = files.make("grades", "csv", 5);
        Instant finished = Objects.requireNonNull(exports.get(courses).finishedAt());
        usual(
                new RetentionRule(null, null, ExpiryAction.DELETE, 10, null),
                new RetentionRule("grades", "csv", ExpiryAction.ARCHIVE, 20, 100));
        assertThat(exports.get(courses).expiresAt()).isEqualTo(finished.plus(Duration.ofDays(10)));
        FileRetention fileRetention = Objects.requireNonNull(exports.get(grades).retention());
        assertThat(fileRetention.action()).isEqualTo(ExpiryAction.ARCHIVE);
        Instant expires = Objects.requireNonNull(exports.get(grades).expiresAt());
        assertThat(fileRetention.archiveUntil()).isEqualTo(expires.plus(Duration.ofDays(100)));

        usual(new RetentionRule(null, null, ExpiryAction.DELETE, 4, null));
        assertThat(exports.get(courses).status()).isEqualTo(ExportStatus.EXPIRED);
        usual(new RetentionRule(null, null, ExpiryAction.KEEP, null, null));
        assertThat(exports.get(courses).status()).isEqualTo(ExportStatus.READY);
        assertThat(exports.get(courses).expiresAt()).isNull();
        rules();
        assertThat(exports.get(courses).expiresAt()).isEqualTo(finished.plus(Duration.ofDays(30)));
    }

    @Test
    void a_locked_row_or_an_outage_does_not_end_the_start() {
        FileClaims locked = mock(FileClaims.class);
        when(locked.applyTerms())
                .thenThrow(new CannotAcquireLockException("1205"))
                .thenThrow(new CannotCreateTransactionException("away"));
        ChangePolicy starting = new ChangePolicy(policyRepository, locked, datasets, formats, events, transaction);
        assertThatNoException().isThrownBy(starting::applyAtStart);
        assertThatNoException().isThrownBy(starting::applyAtStart);
    }

    @Test
    void a_file_can_be_held_until_it_is_swept_and_a_released_one_has_a_day_left_whatever_the_policy_says() {
        long id = files.make("courses", "csv", 31);
        assertThat(exports.hold(id, "Audit").status()).isEqualTo(ExportStatus.READY);
        assertThat(retention.preview().due()).isZero();
        Export released = exports.hold(id, null);
        usual(new RetentionRule(null, null, ExpiryAction.DELETE, 1, null));
        assertThat(exports.get(id).expiresAt()).isEqualTo(released.expiresAt());
        assertThat(Duration.between(clock.instant(), released.expiresAt()).toHours())
                .isBetween(23L, 24L);
        database.sql("update export set expires_at = utc_timestamp(6) - interval 1 second, spared_until = null")
                .update();
        retention.run(retention.preview().token());
        assertThatThrownBy(() -> exports.hold(id, "Too late")).isInstanceOf(ExportStateException.class);
    }

    @Test
    void rules_that_make_no_sense_and_a_policy_that_was_changed_meanwhile_are_refused() {
        refused("rules", new RetentionRule(null, null, ExpiryAction.DELETE, 5, null));
        refused("rules", rule(ExpiryAction.DELETE, 0, null));
        refused("rules", rule(ExpiryAction.DELETE, 36_501, null));
        refused("rules", rule(ExpiryAction.DELETE, null, null));
        refused("rules", rule(ExpiryAction.KEEP, 5, null));
        refused("rules", rule(ExpiryAction.DELETE, 5, 5));
        refused("rules", rule(ExpiryAction.ARCHIVE, 5, 0));
        refused("rules", rule(ExpiryAction.DELETE, 5, null), rule(ExpiryAction.KEEP, null, null));
        refused("export_type", new RetentionRule("cats", null, ExpiryAction.KEEP, null, null));
        refused("export_format", new RetentionRule(null, "clay", ExpiryAction.KEEP, null, null));
        rules(rule(ExpiryAction.ARCHIVE, 5, null));
        assertThatThrownBy(() -> retention.change(new PolicyChange(0, null, List.of())))
                .isInstanceOf(RetentionStateException.class)
                .hasMessageContaining("Somebody else");
        assertThat(retention.policy().rules()).containsExactly(rule(ExpiryAction.ARCHIVE, 5, null));
    }

    @Test
    void all_that_is_wrong_with_a_policy_is_found_at_once() {
        RetentionRule forAll = new RetentionRule(null, null, ExpiryAction.ARCHIVE, 0, 0);
        assertThatThrownBy(() -> usual(
                        forAll,
                        rule(ExpiryAction.DELETE, 5, null),
                        new RetentionRule("cats", "clay", ExpiryAction.KEEP, 5, 5)))
                .isInstanceOfSatisfying(
                        InvalidPolicyException.class,
                        e -> assertThat(e.faults())
                                .extracting(PolicyFault::rule, PolicyFault::field)
                                .containsExactly(
                                        tuple(PolicyFault.FOR_ALL, Field.DAYS),
                                        tuple(PolicyFault.FOR_ALL, Field.ARCHIVE_DAYS),
                                        tuple(1, Field.DATASET),
                                        tuple(1, Field.FORMAT),
                                        tuple(1, Field.DAYS),
                                        tuple(1, Field.ARCHIVE_DAYS)));
    }

    private void refused(String field, RetentionRule... rules) {
        assertThatThrownBy(() -> rules(rules))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static RetentionRule rule(
            ExpiryAction expiryAction, @Nullable Integer days, @Nullable Integer archiveDays) {
        return new RetentionRule("courses", null, expiryAction, days, archiveDays);
    }
}
