package org.gradeport.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.database.ReadableRows;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.RetentionTerm;
import org.gradeport.export.RetentionTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.stereotype.Component;

/// Reads and writes the rules; the environment has the default rule.
@Component
class PolicyRepository implements RetentionTerms {

    private final JdbcAggregateOperations rows;
    private final RetentionProperties properties;
    private final Clock clock;

    PolicyRepository(JdbcAggregateOperations rows, RetentionProperties properties, Clock clock) {
        this.rows = rows;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public RetentionTerm term(String dataset, String format) {
        return policy().term(dataset, format);
    }

    public RetentionPolicy policy() {
        PolicyRow row = Objects.requireNonNull(rows.findById(PolicyRow.ID, PolicyRow.class));
        List<RetentionRule> rules = rows.findAll(RuleRow.class, Sort.by("subject.dataset", "subject.format")).stream()
                .map(RuleRow::rule)
                .toList();
        Optional<RetentionRule> forAll =
                rules.stream().filter(RetentionRule::isForAll).findFirst();
        return new RetentionPolicy(
                row.version(),
                forAll.orElseGet(() -> new RetentionRule(null, null, ExpiryAction.DELETE, properties.days(), null)),
                forAll.isEmpty(),
                rules.stream().filter(rule -> !rule.isForAll()).toList(),
                row.changedAt(),
                row.changedBy());
    }

    /// Within a transaction; an `OptimisticLockingFailureException` if the policy has changed meanwhile.
    void replace(PolicyChange change, String by) {
        rows.save(new PolicyRow(PolicyRow.ID, change.version(), clock.instant(), by));
        rows.deleteAll(RuleRow.class);
        Stream.concat(Stream.ofNullable(change.defaultRule()), change.rules().stream())
                .map(RuleRow::of)
                .forEach(rows::insert);
    }

    /// The last change of the policy, in one row.
    @Table("retention_policy")
    record PolicyRow(
            @Id int id,
            @Version Integer version,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {

        static final int ID = 1;
    }

    /// A rule as it is stored; one that cannot be read keeps its files until it is set again.
    @Table("retention_rule")
    record RuleRow(
            @Id Subject subject,
            @Column("fate") String action,
            @Nullable Integer days,
            @Nullable Integer archiveDays) {

        static final String READABLE =
                """
                %1$s and (fate = 'KEEP') = (days is null) and coalesce(days between 1 and %2$d, true)
                and coalesce(archive_days between 1 and %2$d, true)
                """.formatted(ReadableRows.words("fate", ExpiryAction.values()), RetentionRule.MOST_DAYS);

        /// Dataset and format of the rule; empty for any.
        record Subject(String dataset, String format) {}

        static RuleRow of(RetentionRule rule) {
            Subject subject = new Subject(
                    rule.dataset() == null ? "" : rule.dataset(), rule.format() == null ? "" : rule.format());
            return new RuleRow(subject, rule.action().name(), rule.days(), rule.archiveDays());
        }

        RetentionRule rule() {
            String dataset = named(subject.dataset);
            String format = named(subject.format);
            return readAction()
                    .map(known -> new RetentionRule(dataset, format, known, days, archiveDays))
                    .orElseGet(() -> new RetentionRule(dataset, format, ExpiryAction.KEEP, null, null));
        }

        /// Empty if the rule cannot be read; the same as in [#READABLE].
        private Optional<ExpiryAction> readAction() {
            return Stream.of(ExpiryAction.values())
                    .filter(known -> known.name().equals(action))
                    .filter(known -> (known == ExpiryAction.KEEP) == (days == null))
                    .filter(_ -> isPossible(days) && isPossible(archiveDays))
                    .findFirst();
        }

        private static boolean isPossible(@Nullable Integer length) {
            return length == null || (length >= 1 && length <= RetentionRule.MOST_DAYS);
        }

        private static @Nullable String named(String name) {
            return name.isEmpty() ? null : name;
        }
    }
}
