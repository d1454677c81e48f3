package org.gradeport.retention.policy;

import org.gradeport.export.ExpiryAction;
import org.gradeport.retention.RetentionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// A rule as it is stored.
@Table("retention_rule")
record RuleRow(
        @Id Subject subject,
        @Column("fate") ExpiryAction action,
        @Nullable Integer days,
        @Nullable Integer archiveDays) {

    /// Dataset and format of the rule; empty for any.
    record Subject(String dataset, String format) {}

    static RuleRow of(RetentionRule rule) {
        Subject subject =
                new Subject(rule.dataset() == null ? "" : rule.dataset(), rule.format() == null ? "" : rule.format());
        return new RuleRow(subject, rule.action(), rule.days(), rule.archiveDays());
    }

    RetentionRule rule() {
        return new RetentionRule(named(subject.dataset), named(subject.format), action, days, archiveDays);
    }

    private static @Nullable String named(String name) {
        return name.isEmpty() ? null : name;
    }
}
