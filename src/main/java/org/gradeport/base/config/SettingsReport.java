package org.gradeport.base.config;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Prints each setting, its value and where it comes from, without starting the portal: `./portal config`.
public final class SettingsReport {

    private final PrintStream out;

    public SettingsReport(PrintStream out) {
        this.out = out;
    }

    /// Returns the exit code: 0 if all settings are right, else 1.
    public int print(String... arguments) {
        LoggingSystem.get(SettingsReport.class.getClassLoader()).beforeInitialize();
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        return print(environment);
    }

    int print(ConfigurableEnvironment environment) {
        try {
            VariablesFirst.apply(environment);
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
            EmptyIsUnset.apply(environment);
        } catch (InvalidSettingsException e) {
            return conclude(List.of(), List.of(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof MarkedYAMLException unreadable) {
                return conclude(List.of(), List.of(UnreadableFileFailureAnalyzer.sentence(unreadable)));
            }
            throw e;
        }
        SettingCatalogue catalogue = SettingCatalogue.ofPortal();
        catalogue.given(environment).stream()
                .map(setting -> SettingValue.of(setting, environment))
                .forEach(this::line);
        return conclude(
                new UnknownSettings(catalogue, environment).warnings(),
                new SettingsCheck(catalogue, environment).faults());
    }

    private void line(SettingValue value) {
        out.printf(
                Locale.ROOT,
                "%-44s %-40s %s%n",
                value.setting().variable(),
                value.shown().isEmpty() ? "-" : value.shown(),
                value.origin() == null ? "default" : value.origin());
    }

    private int conclude(List<String> warnings, List<String> faults) {
        warnings.forEach(warning -> out.println("WARNING: " + warning));
        faults.forEach(fault -> out.println("WRONG: " + fault));
        out.println(faults.isEmpty() ? "All settings are right." : "The portal does not start with these settings.");
        return faults.isEmpty() ? 0 : 1;
    }
}
