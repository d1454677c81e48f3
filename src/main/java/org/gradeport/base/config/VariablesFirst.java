package org.gradeport.base.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Lets the variable of each setting win over a file, reads variables ending in `_FILE`, and drops empty variables.
final class VariablesFirst implements EnvironmentPostProcessor, Ordered {

    static final String NAME = "variables of the portal";

    private static final String SYSTEM = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    private static final String FILE = "_FILE";

    /// Before Spring remembers where each variable comes from.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 3;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        apply(environment);
    }

    static void apply(ConfigurableEnvironment environment) {
        PropertySource<?> system = environment.getPropertySources().get(SYSTEM);
        if (system != null && system.getSource() instanceof Map<?, ?> variables) {
            Map<String, String> set = withoutEmpty(variables);
            environment
                    .getPropertySources()
                    .replace(SYSTEM, new SystemEnvironmentPropertySource(SYSTEM, new HashMap<>(set)));
            environment
                    .getPropertySources()
                    .addBefore(SYSTEM, new OriginTrackedMapPropertySource(NAME, values(set), true));
        }
    }

    private static Map<String, String> withoutEmpty(Map<?, ?> variables) {
        Map<String, String> set = new HashMap<>();
        variables.forEach((name, value) -> {
            if (!String.valueOf(value).isBlank()) {
                set.put(String.valueOf(name), String.valueOf(value));
            }
        });
        return set;
    }

    private static Map<String, Object> values(Map<String, String> variables) {
        Map<String, Object> values = new HashMap<>();
        for (Setting setting : SettingCatalogue.ofPortal().settings()) {
            value(setting, variables).ifPresent(value -> values.put(setting.property(), value));
        }
        return values;
    }

    private static Optional<OriginTrackedValue> value(Setting setting, Map<String, String> variables) {
        String value = variables.get(setting.variable());
        String file = variables.get(setting.variable() + FILE);
        if (file == null) {
            return Optional.ofNullable(value)
                    .map(it -> OriginTrackedValue.of(it, new Variable("variable " + setting.variable())));
        } else if (value != null) {
            throw new InvalidSettingsException(
                    List.of("%1$s and %1$s%2$s are both set: remove one of them.".formatted(setting.variable(), FILE)));
        }
        return Optional.of(OriginTrackedValue.of(
                read(setting, file), new Variable("file %s (%s%s)".formatted(file, setting.variable(), FILE))));
    }

    /// Editors end a file with a line feed, which is no part of the value.
    private static String read(Setting setting, String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSettingsException(
                    List.of("%s%s is \"%s\": it must be a text file that the portal can read (%s)."
                            .formatted(setting.variable(), FILE, file, e.toString())));
        }
    }

    /// Where a value comes from.
    private record Variable(String name) implements Origin {

        @Override
        public String toString() {
            return name;
        }
    }
}
