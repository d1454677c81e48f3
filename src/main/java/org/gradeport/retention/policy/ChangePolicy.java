package org.gradeport.retention.policy;

import java.util.List;
import java.util.Objects;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.retention.InvalidPolicyException;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.PolicyFault;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.retention.sweep.FileClaims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Changes the policy and the expiry of all stored files.
@Component
public class ChangePolicy {

    private static final Logger log = LoggerFactory.getLogger(ChangePolicy.class);

    private final PolicyRepository policyRepository;
    private final FileClaims fileClaims;
    private final PolicyCheck policyCheck;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangePolicy(
            PolicyRepository policyRepository,
            FileClaims fileClaims,
            PolicyCheck policyCheck,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.policyRepository = policyRepository;
        this.fileClaims = fileClaims;
        this.policyCheck = policyCheck;
        this.events = events;
        this.transaction = transaction;
    }

    /// The environment may have changed since the last start.
    @EventListener(ApplicationReadyEvent.class)
    void applyAtStart() {
        int changed = fileClaims.applyTerms();
        if (changed > 0) {
            log.info("The retention policy changed the expiry of {} files", changed);
        }
    }

    public RetentionPolicy change(PolicyChange change, String by) {
        List<PolicyFault> faults = policyCheck.faults(change);
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
}
