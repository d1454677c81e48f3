package org.gradeport.base.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Explains a start that fails because of a file of settings that is no YAML.
final class UnreadableFileFailureAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
        return new FailureAnalysis(sentence(cause), "Correct application.yml in the data folder.", cause);
    }

    static String sentence(MarkedYAMLException cause) {
        return "application.yml in the data folder is no YAML, line %d: %s."
                .formatted(cause.getProblemMark().getLine() + 1, cause.getProblem());
    }
}
