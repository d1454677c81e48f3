package org.gradeport.schedule;

import java.util.function.BooleanSupplier;
import org.gradeport.base.DatabaseAway;
import org.gradeport.base.ErrorId;
import org.gradeport.base.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions in which a request for an export may fail by itself: what it has written goes, that it failed stays.
@Component
class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final TransactionTemplate transaction;
    private final TransactionTemplate attempt;

    Attempts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    boolean isTrue(BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> work.getAsBoolean()));
    }

    /// Why the work was not done; null if it was. What ended the whole transaction is thrown.
    @Nullable
    RuntimeException trouble(Runnable work) {
        try {
            attempt.executeWithoutResult(_ -> work.run());
            return null;
        } catch (TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseAway.explains(e)) {
                throw e;
            }
            return e;
        }
    }

    /// What people are told of a trouble that only the log explains.
    static String broken(ScheduleRow row, RuntimeException trouble) {
        String id = ErrorId.log(trouble);
        log.warn("Schedule {} could not request its export", row.number());
        return Texts.say("schedule.cause.broken", id);
    }
}
