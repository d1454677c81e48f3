package org.gradeport.retention.ui;

import static org.gradeport.retention.ui.SweepFormatter.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.TimeFormatter;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionRule;
import org.jspecify.annotations.Nullable;

/// Formats the policy as sentences.
@SpringComponent
record PolicyFormatter(NameFormatter names, TimeFormatter times) {

    List<String> sentences(RetentionPolicy policy) {
        return Stream.concat(policy.rules().stream(), Stream.of(policy.defaultRule()))
                .map(rule -> sentence(rule, policy.rules().size()))
                .toList();
    }

    /// `Grades, CSV: archived after 30 days, for 365 days more`.
    private String sentence(RetentionRule rule, int others) {
        String subject = rule.isForAll() ? translate("retention.rule.all", others) : subject(rule);
        String end = rule.archiveDays() == null ? "" : "-until";
        return translate(
                "retention.sentence." + SweepFormatter.key(rule.action()) + end,
                subject,
                number(rule.days()),
                number(rule.archiveDays()));
    }

    private static int number(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    private String subject(RetentionRule rule) {
        return Stream.concat(
                        Stream.ofNullable(rule.dataset()).map(names::dataset),
                        Stream.ofNullable(rule.format()).map(names::format))
                .reduce((dataset, format) -> dataset + ", " + format)
                .orElseThrow();
    }

    /// The origin of the rules, and when a change takes effect.
    String hint(RetentionPolicy policy) {
        String from = policy.changedBy() == null || policy.changedAt() == null
                ? translate("retention.policy.from-environment")
                : translate("retention.policy.changed", policy.changedBy(), times.relative(policy.changedAt()));
        return from + " " + translate("retention.policy.hint");
    }
}
