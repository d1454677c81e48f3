package org.gradeport.retention;

import java.util.Objects;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;

/// The texts of the audit trail about a policy.
final class PolicyMessages {

    private PolicyMessages() {}

    static String of(PolicyChange change) {
        RetentionRule forAll = change.defaultRule();
        String first = forAll == null ? Texts.say("retention.audited.environment") : of(forAll);
        return Stream.concat(Stream.of(first), change.rules().stream().map(PolicyMessages::of))
                .collect(VisibleText.joining(", "));
    }

    private static String of(RetentionRule rule) {
        return switch (rule.action()) {
            case KEEP -> Texts.say("retention.audited.keep", subject(rule));
            case DELETE -> Texts.say("retention.audited.delete", subject(rule), Objects.requireNonNull(rule.days()));
            case ARCHIVE -> Texts.say("retention.audited.archive", subject(rule), Objects.requireNonNull(rule.days()));
        };
    }

    static String subject(RetentionRule rule) {
        if (rule.isForAll()) {
            return Texts.say("retention.audited.all");
        } else if (rule.dataset() == null) {
            return String.valueOf(rule.format());
        }
        return rule.format() == null
                ? rule.dataset()
                : Texts.say("retention.audited.dataset-as", rule.dataset(), rule.format());
    }
}
