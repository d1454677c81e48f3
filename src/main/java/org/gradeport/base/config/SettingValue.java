package org.gradeport.base.config;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/// The value that a setting has, and where it comes from.
///
/// @param text null if it is unset
/// @param origin null for a default
record SettingValue(
        Setting setting, @Nullable String text, @Nullable String origin) {

    private static final Pattern FILE = Pattern.compile("(?:URL|file) \\[(?:file:)?(.*)] - (\\d+):\\d+");
    private static final Pattern VARIABLE = Pattern.compile("System Environment Property \"(\\w+)\"");
    private static final Pattern QUERY = Pattern.compile("\\?.*");

    static SettingValue of(Setting setting, ConfigurableEnvironment environment) {
        Optional<ConfigurationProperty> given = given(setting, environment);
        String text = given.isEmpty() || setting.isFamily()
                ? setting.standard()
                : resolved(setting, environment, given.get());
        return new SettingValue(
                setting, text, given.flatMap(SettingValue::origin).orElse(null));
    }

    private static Optional<ConfigurationProperty> given(Setting setting, ConfigurableEnvironment environment) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(setting.property());
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .map(source -> source.getConfigurationProperty(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String resolved(Setting setting, ConfigurableEnvironment environment, ConfigurationProperty given) {
        try {
            return Binder.get(environment)
                    .bind(setting.property(), String.class)
                    .orElse("");
        } catch (BindException e) {
            return String.valueOf(given.getValue());
        }
    }

    /// Empty for the packaged file.
    private static Optional<String> origin(ConfigurationProperty given) {
        Origin origin = given.getOrigin();
        String place = origin == null ? String.valueOf(given.getSource()) : origin.toString();
        return place.startsWith("class path resource [application.yml]") ? Optional.empty() : Optional.of(plain(place));
    }

    private static String plain(String place) {
        Matcher file = FILE.matcher(place);
        return file.matches()
                ? "file %s, line %s"
                        .formatted(StringUtils.uriDecode(file.group(1), StandardCharsets.UTF_8), file.group(2))
                : VARIABLE.matcher(place).replaceFirst("variable $1");
    }

    boolean isSet() {
        return text != null && !text.isBlank();
    }

    /// The value without anything secret.
    String shown() {
        if (text == null || text.isBlank()) {
            return "";
        } else if (setting.isSecret()) {
            return "(hidden)";
        }
        return setting.property().equals("spring.datasource.url")
                ? QUERY.matcher(text).replaceFirst("?(hidden)")
                : text;
    }

    /// The sentence about a wrong value.
    String fault(String allowed) {
        boolean variable = origin == null || origin.contains(setting.variable());
        String name = variable ? setting.variable() : "%s (%s)".formatted(setting.property(), origin);
        return "%s is \"%s\": it must be %s.".formatted(name, shown(), allowed);
    }
}
