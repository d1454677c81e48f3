package org.gradeport.base.config;

import org.gradeport.base.SettingException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/// Explains a start that fails because of a setting that only a part of the portal can judge.
final class SettingFailureAnalyzer extends AbstractFailureAnalyzer<SettingException> {

    private final ConfigurableEnvironment environment;

    SettingFailureAnalyzer(Environment environment) {
        this.environment = (ConfigurableEnvironment) environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingException cause) {
        String fault = SettingCatalogue.ofPortal()
                .find(cause.property())
                .map(setting -> SettingValue.of(setting, environment).fault(cause.allowed()))
                .orElseGet(() -> String.valueOf(cause.getMessage()));
        return new FailureAnalysis(fault, InvalidSettingsFailureAnalyzer.ACTION, cause);
    }
}
