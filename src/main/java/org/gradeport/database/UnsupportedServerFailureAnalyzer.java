package org.gradeport.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Explains a start that fails because the server is too old.
final class UnsupportedServerFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedServerException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedServerException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Bring the server up to date, or name another one with SPRING_DATASOURCE_URL. Nothing was changed on it.",
                cause);
    }
}
