package org.gradeport.base.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/// The value that a setting has, and where it comes from.
///
/// @param text null if it is unset
/// @param origin null for a default
record SettingValue(
        Setting setting, @Nullable String text, @Nullable String origin) {

    private static final String PACKAGED = "class path resource [application.yml]";
    private static final Pattern FILE = Pattern.compile("(?:URL|file) \\[(?:file:)?(.*)] - (\\d+):\\d+");
    private static final Pattern VARIABLE = Pattern.compile(
            "System Environment Property \"(\\w+)\"|\"(\\w+)\" from property source \"systemEnvironment\"");
    private static final Pattern QUERY = Pattern.compile("\\?.*");
    private static final Pattern ACCOUNT = Pattern.compile("(?<=://)[^/]*@");

    static SettingValue of(Setting setting, ConfigurableEnvironment environment) {
        Optional<ConfigurationProperty> given = given(setting, environment);
        String text = given.isEmpty() || setting.isFamily()
                ? setting.standard()
                : resolved(setting, environment, given.get());
        return new SettingValue(
                setting,
                text,
                given.flatMap(it -> origin(it, setting, environment)).orElse(null));
    }

    private static Optional<ConfigurationProperty> given(Setting setting, ConfigurableEnvironment environment) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(setting.property());
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .flatMap(source -> Stream.of(name, name.append("[0]")).map(source::getConfigurationProperty))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String resolved(Setting setting, ConfigurableEnvironment environment, ConfigurationProperty given) {
        try {
            Binder binder = Binder.get(environment);
            return setting.isList()
                    ? String.join(
                            ",",
                            binder.bind(setting.property(), Bindable.listOf(String.class))
                                    .orElse(List.of()))
                    : binder.bind(setting.property(), String.class).orElse("");
        } catch (BindException e) {
            return String.valueOf(given.getValue());
        }
    }

    /// Empty for the packaged file, unless its placeholder is filled.
    private static Optional<String> origin(
            ConfigurationProperty given, Setting setting, ConfigurableEnvironment environment) {
        Origin origin = given.getOrigin();
        String place = origin == null ? String.valueOf(given.getSource()) : origin.toString();
        return place.startsWith(PACKAGED) ? filledBy(setting.variable(), environment) : Optional.of(plain(place));
    }

    /// Such as a file of a folder of secrets, or `--SMTP_PORT=25`.
    private static Optional<String> filledBy(String variable, ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .filter(source -> source.containsProperty(variable))
                .findFirst()
                .map(source -> Optional.ofNullable(OriginLookup.getOrigin(source, variable))
                        .map(Object::toString)
                        .orElse(source.getName()));
    }

    private static String plain(String place) {
        Matcher file = FILE.matcher(place);
        return file.matches()
                ? "file %s, line %s"
                        .formatted(StringUtils.uriDecode(file.group(1), StandardCharsets.UTF_8), file.group(2))
                : VARIABLE.matcher(place).replaceFirst("variable $1$2");
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
        String shown = ACCOUNT.matcher(text).replaceFirst("(hidden)@");
        return setting.property().equals("spring.datasource.url")
                ? QUERY.matcher(shown).replaceFirst("?(hidden)")
                : shown;
    }

    /// The sentence about a wrong value.
    String fault(String allowed) {
        boolean variable = origin == null || origin.contains(setting.variable());
        String name = variable ? setting.variable() : "%s (%s)".formatted(setting.property(), origin);
        return "%s is \"%s\": it must be %s.".formatted(name, shown(), allowed);
    }
}
