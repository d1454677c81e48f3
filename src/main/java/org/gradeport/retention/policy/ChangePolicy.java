package org.gradeport.retention.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExpiryAction;
import org.gradeport.format.Formats;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionRule;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.retention.sweep.FileClaims;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes changes of the policy, and gives all files there are the expiry that follows.
@Component
public class ChangePolicy {

    private static final Logger log = LoggerFactory.getLogger(ChangePolicy.class);
    private static final int MOST_DAYS = 36_500;

    private final PolicyRepository policyRepository;
    private final FileClaims fileClaims;
    private final Datasets datasets;
    private final Formats formats;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangePolicy(
            PolicyRepository policyRepository,
            FileClaims fileClaims,
            Datasets datasets,
            Formats formats,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.policyRepository = policyRepository;
        this.fileClaims = fileClaims;
        this.datasets = datasets;
        this.formats = formats;
        this.events = events;
        this.transaction = transaction;
    }

    /// The environment may say something else than before.
    @EventListener(ApplicationReadyEvent.class)
    void applyAtStart() {
        int changed = fileClaims.applyTerms();
        if (changed > 0) {
            log.info("The retention policy gave {} files another expiry", changed);
        }
    }

    public RetentionPolicy change(PolicyChange change, String by) {
        check(change);
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!policyRepository.replace(change, by)) {
                throw new RetentionStateException(Texts.say("retention.refused.meanwhile"));
            }
            int changed = fileClaims.applyTerms();
            events.publishEvent(new Audited(by, "setting.changed", "retention policy", words(change)));
            log.info("{} changed the retention policy; {} files have another expiry", by, changed);
            return policyRepository.policy();
        }));
    }

    private static String words(PolicyChange change) {
        String usual =
                change.defaultRule() == null ? Texts.say("retention.audited.environment") : said(change.defaultRule());
        return Stream.concat(Stream.of(usual), change.rules().stream().map(ChangePolicy::said))
                .collect(Collectors.joining(", "));
    }

    private static String said(RetentionRule rule) {
        return switch (rule.action()) {
            case KEEP -> Texts.say("retention.audited.keep", words(rule));
            case DELETE -> Texts.say("retention.audited.delete", words(rule), Objects.requireNonNull(rule.days()));
            case ARCHIVE -> Texts.say("retention.audited.archive", words(rule), Objects.requireNonNull(rule.days()));
        };
    }

    private void check(PolicyChange change) {
        if (change.defaultRule() != null) {
            refuse(!change.defaultRule().isForAll(), "default", Texts.say("retention.refused.default"));
            check(change.defaultRule(), "default");
        }
        Set<List<String>> seen = new HashSet<>();
        for (RetentionRule rule : change.rules()) {
            refuse(rule.isForAll(), "rules", Texts.say("retention.refused.nameless"));
            refuse(!seen.add(subject(rule)), "rules", Texts.say("retention.refused.twice", words(rule)));
            checkNames(rule);
            check(rule, "rules");
        }
    }

    private static List<String> subject(RetentionRule rule) {
        return List.of(String.valueOf(rule.dataset()), String.valueOf(rule.format()));
    }

    private static String words(RetentionRule rule) {
        if (rule.isForAll()) {
            return Texts.say("retention.audited.all");
        } else if (rule.dataset() == null) {
            return String.valueOf(rule.format());
        }
        return rule.format() == null
                ? rule.dataset()
                : Texts.say("retention.audited.dataset-as", rule.dataset(), rule.format());
    }

    private void checkNames(RetentionRule rule) {
        if (rule.dataset() != null) {
            datasets.get(rule.dataset());
        }
        if (rule.format() != null) {
            formats.get(rule.format());
        }
    }

    private static void check(RetentionRule rule, String field) {
        refuse(
                rule.action() == ExpiryAction.KEEP && rule.days() != null,
                field,
                Texts.say("retention.refused.keep-days"));
        refuse(
                rule.action() != ExpiryAction.KEEP && !isLength(rule.days()),
                field,
                Texts.say("retention.refused.days", MOST_DAYS));
        refuse(
                rule.action() != ExpiryAction.ARCHIVE && rule.archiveDays() != null,
                field,
                Texts.say("retention.refused.archive-only"));
        refuse(
                rule.archiveDays() != null && !isLength(rule.archiveDays()),
                field,
                Texts.say("retention.refused.archive-days", MOST_DAYS));
    }

    private static boolean isLength(@Nullable Integer days) {
        return days != null && days >= 1 && days <= MOST_DAYS;
    }

    private static void refuse(boolean refused, String field, String sentence) {
        if (refused) {
            throw new InvalidValueException(field, sentence, List.of());
        }
    }
}
