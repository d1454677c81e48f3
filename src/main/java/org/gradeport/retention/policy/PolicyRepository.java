package org.gradeport.retention.policy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.RetentionTerm;
import org.gradeport.export.RetentionTerms;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionProperties;
import org.gradeport.retention.RetentionRule;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/// Reads and writes the rules; the environment has the default rule.
@Component
public class PolicyRepository implements RetentionTerms {

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
}
