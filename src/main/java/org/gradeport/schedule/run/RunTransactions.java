package org.gradeport.schedule.run;

import java.util.function.BooleanSupplier;
import org.gradeport.base.Texts;
import org.gradeport.error.DatabaseOutage;
import org.gradeport.error.ErrorId;
import org.gradeport.schedule.ScheduleRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs work in a savepoint: on failure its writes are rolled back and the outer transaction continues.
@Component
class RunTransactions {

    private static final Logger log = LoggerFactory.getLogger(RunTransactions.class);

    private final TransactionTemplate transaction;
    private final TransactionTemplate attempt;

    RunTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    boolean inTransaction(BooleanSupplier work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> work.getAsBoolean()));
    }

    /// The failure of the work; null if it succeeded. Throws a failure that ended the whole transaction.
    @Nullable
    RuntimeException failureOf(Runnable work) {
        try {
            attempt.executeWithoutResult(_ -> work.run());
            return null;
        } catch (TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseOutage.isCauseOf(e)) {
                throw e;
            }
            return e;
        }
    }

    /// Logs the failure and returns a text with its error id.
    static String unexpected(ScheduleRow row, RuntimeException failure) {
        String id = ErrorId.log(failure);
        log.warn("Schedule {} could not request its export", row.number());
        return Texts.say("schedule.cause.broken", id);
    }
}
