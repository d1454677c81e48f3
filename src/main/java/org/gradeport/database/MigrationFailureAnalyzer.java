package org.gradeport.database;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Explains a start that fails because the tables cannot be migrated.
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return new FailureAnalysis(
                "The portal's tables cannot be brought up to date: %s"
                        .formatted(String.valueOf(cause.getMessage()).strip()),
                "If a newer portal has used this database, start that one. Else see that the account owns the database and that its disk has room; after half a change restore your backup first.",
                cause);
    }
}
