package org.gradeport.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExpiryAction;
import org.gradeport.format.Formats;
import org.gradeport.retention.PolicyFault.Field;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Finds the faults of a policy.
@Component
class ChangePolicy {

    private static final Logger log = LoggerFactory.getLogger(ChangePolicy.class);

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

    /// The environment may have changed since the last start. A failure does not end the start, because each sweep
    /// applies the policy too.
    @EventListener(ApplicationReadyEvent.class)
    void applyAtStart() {
        try {
            int changed = fileClaims.applyTerms();
            if (changed > 0) {
                log.info("The retention policy changed the expiry of {} files", changed);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("Could not apply the retention policy; the next sweep does", e);
        }
    }

    public RetentionPolicy change(PolicyChange change, String by) {
        List<PolicyFault> faults = faults(change);
        if (!faults.isEmpty()) {
            throw new InvalidPolicyException(faults);
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            replace(change, by);
            int changed = fileClaims.applyTerms();
            events.publishEvent(new Audited(by, "setting.changed", "retention policy", PolicyMessages.of(change)));
            log.info("{} changed the retention policy; {} files have another expiry", by, changed);
            return policyRepository.policy();
        }));
    }

    private void replace(PolicyChange change, String by) {
        try {
            policyRepository.replace(change, by);
        } catch (OptimisticLockingFailureException e) {
            throw new RetentionStateException(Texts.say("retention.refused.meanwhile"));
        }
    }

    private List<PolicyFault> faults(PolicyChange change) {
        List<PolicyFault> all = new ArrayList<>();
        RetentionRule forAll = change.defaultRule();
        if (forAll != null) {
            Faults faults = new Faults(PolicyFault.FOR_ALL, "default", all);
            faults.addIf(!forAll.isForAll(), Field.DATASET, Texts.say("retention.refused.default"));
            faults.addOfDays(forAll);
        }
        List<RetentionRule> rules = change.rules();
        for (int i = 0; i < rules.size(); i++) {
            RetentionRule rule = rules.get(i);
            Faults faults = new Faults(i, "rules", all);
            boolean isTwice = rules.subList(0, i).stream().anyMatch(rule::hasSubjectOf);
            faults.addIf(rule.isForAll(), Field.DATASET, Texts.say("retention.refused.nameless"));
            faults.addIf(isTwice, Field.DATASET, Texts.say("retention.refused.twice", PolicyMessages.subject(rule)));
            faults.addIfUnknown(Field.DATASET, rule.dataset(), datasets::get);
            faults.addIfUnknown(Field.FORMAT, rule.format(), formats::get);
            faults.addOfDays(rule);
        }
        return all;
    }

    /// Collects the faults of one rule.
    private record Faults(int rule, String path, List<PolicyFault> all) {

        void addIf(boolean wrong, Field field, String sentence) {
            if (wrong) {
                all.add(new PolicyFault(rule, field, new InvalidValueException(path, sentence, List.of())));
            }
        }

        void addIfUnknown(Field field, @Nullable String name, Function<String, ?> lookup) {
            try {
                var _ = name == null ? null : lookup.apply(name);
            } catch (InvalidValueException e) {
                all.add(new PolicyFault(rule, field, e));
            }
        }

        void addOfDays(RetentionRule of) {
            boolean keeps = of.action() == ExpiryAction.KEEP;
            boolean archives = of.action() == ExpiryAction.ARCHIVE;
            Integer archiveDays = of.archiveDays();
            int most = RetentionRule.MOST_DAYS;
            addIf(keeps && of.days() != null, Field.DAYS, Texts.say("retention.refused.keep-days"));
            addIf(!keeps && !isLength(of.days()), Field.DAYS, Texts.say("retention.refused.days", most));
            addIf(!archives && archiveDays != null, Field.ARCHIVE_DAYS, Texts.say("retention.refused.archive-only"));
            addIf(
                    archives && archiveDays != null && !isLength(archiveDays),
                    Field.ARCHIVE_DAYS,
                    Texts.say("retention.refused.archive-days", most));
        }

        private static boolean isLength(@Nullable Integer days) {
            return days != null && days >= 1 && days <= RetentionRule.MOST_DAYS;
        }
    }
}
