package org.gradeport.base.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+$");

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
            List<String> faults = new ArrayList<>();
            Map<String, Object> values = values(set, faults);
            set.putAll(entries(set, faults));
            if (!faults.isEmpty()) {
                throw new InvalidSettingsException(faults);
            }
            environment
                    .getPropertySources()
                    .replace(SYSTEM, new SystemEnvironmentPropertySource(SYSTEM, new HashMap<>(set)));
            environment.getPropertySources().addBefore(SYSTEM, new OriginTrackedMapPropertySource(NAME, values, true));
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

    private static Map<String, Object> values(Map<String, String> variables, List<String> faults) {
        Map<String, Object> values = new HashMap<>();
        SettingCatalogue.ofPortal()
                .byVariable()
                .forEach((name, setting) -> value(name, variables, faults)
                        .ifPresent(value -> values.putIfAbsent(setting.property(), value)));
        return values;
    }

    /// The entries of maps that are in files, by variable: Spring finds their properties.
    private static Map<String, String> entries(Map<String, String> variables, List<String> faults) {
        Map<String, String> entries = new HashMap<>();
        variables.keySet().stream()
                .filter(name -> name.endsWith(FILE))
                .map(name -> name.substring(0, name.length() - FILE.length()))
                .filter(name -> SettingCatalogue.ofPortal().families().anyMatch(family -> family.covers(name)))
                .forEach(name -> value(name, variables, faults)
                        .ifPresent(value -> entries.put(name, String.valueOf(value.getValue()))));
        return entries;
    }

    private static Optional<OriginTrackedValue> value(String name, Map<String, String> variables, List<String> faults) {
        String value = variables.get(name);
        String file = variables.get(name + FILE);
        if (file == null) {
            return Optional.ofNullable(value).map(it -> OriginTrackedValue.of(it, new Variable("variable " + name)));
        } else if (value != null) {
            faults.add("%1$s and %1$s%2$s are both set: remove one of them.".formatted(name, FILE));
            return Optional.empty();
        }
        return read(name, file, faults)
                .map(it -> OriginTrackedValue.of(it, new Variable("file %s (%s%s)".formatted(file, name, FILE))));
    }

    /// Editors end a file with a line feed, which is no part of the value.
    private static Optional<String> read(String name, String file, List<String> faults) {
        try {
            String text = Files.readString(Path.of(file));
            return Optional.of(LINE_ENDS.matcher(text).replaceFirst("")).filter(value -> !value.isBlank());
        } catch (IOException | InvalidPathException e) {
            faults.add("%s%s is \"%s\": it must be a text file that the portal can read (%s)."
                    .formatted(name, FILE, file, reason(e)));
            return Optional.empty();
        }
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "its permissions do not allow it";
            case CharacterCodingException _ -> "it is not in UTF-8";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /// Where a value comes from.
    private record Variable(String name) implements Origin {

        @Override
        public String toString() {
            return name;
        }
    }
}
