package org.gradeport.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Explains a start that a check of the database refuses.
final class RefusedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<RefusedDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedDatabaseException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
