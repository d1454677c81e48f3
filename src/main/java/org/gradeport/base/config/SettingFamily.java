package org.gradeport.base.config;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/// A map of settings by a name that the operator chooses, such as the rules of each provider.
///
/// @param map has records as values, or anything that Spring reads
record SettingFamily(Setting map) {

    /// The entries that are given.
    Stream<Setting> entries(ConfigurableEnvironment environment) {
        return StreamSupport.stream(
                ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .flatMap(name -> entry(withoutIndex(name)).stream())
                .collect(Collectors.toMap(
                        Setting::variable, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream();
    }

    /// The name of a list whose element has this name.
    static ConfigurationPropertyName withoutIndex(ConfigurationPropertyName element) {
        ConfigurationPropertyName name = element;
        while (name.isLastElementIndexed()) {
            name = name.getParent();
        }
        return name;
    }

    /// The setting of this name; empty if no entry has it.
    Optional<Setting> entry(ConfigurationPropertyName name) {
        ConfigurationPropertyName own = ConfigurationPropertyName.of(map.property());
        int size = own.getNumberOfElements();
        if (!own.isAncestorOf(name) || name.getNumberOfElements() < size + 2) {
            return Optional.empty();
        }
        ConfigurationPropertyName rest = name.subName(size);
        return field(rest.getElement(1, Form.UNIFORM))
                .map(field -> new Setting(
                        own.append(rest).toString(),
                        prefix() + inCapitals(rest.toString()),
                        Map.class.isAssignableFrom(field.getType()) ? String.class : field.getType(),
                        field,
                        null));
    }

    /// What the names of variables of its entries begin with: Spring reads them without the hyphens of the property.
    private String prefix() {
        return inCapitals(map.property()) + "_";
    }

    private static String inCapitals(String property) {
        return Setting.variableOf(property.replace("-", ""));
    }

    /// Whether a variable was meant for an entry.
    boolean covers(String variable) {
        return variable.startsWith(prefix()) || variable.startsWith(map.variable() + "_");
    }

    /// Whether a variable sets an entry.
    boolean has(String variable) {
        return variable.startsWith(prefix())
                && entry(ConfigurationPropertyName.adapt(variable.toLowerCase(Locale.ROOT), '_'))
                        .isPresent();
    }

    /// The variable that was likely meant by one that it covers and does not have.
    Optional<String> meantBy(String variable) {
        String form = variable.startsWith(prefix()) ? prefix() : map.variable() + "_";
        String rest = variable.substring(form.length());
        if (has(prefix() + rest)) {
            return Optional.of(prefix() + rest);
        }
        String entry = prefix() + rest.substring(0, rest.indexOf('_') + 1);
        return NearestName.of(
                        rest.substring(rest.indexOf('_') + 1).replace("_", ""),
                        fields().keySet().stream().map(SettingFamily::inCapitals))
                .map(found -> entry + found);
    }

    private Optional<Field> field(String element) {
        Map<String, Field> fields = fields();
        return fields.isEmpty() ? Optional.of(map.field()) : Optional.ofNullable(fields.get(element));
    }

    /// The components of the values by their names in small letters; empty if the values are no records.
    private Map<String, Field> fields() {
        return map.field().getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[1] instanceof Class<?> values
                        && values.isRecord()
                ? Arrays.stream(values.getDeclaredFields())
                        .filter(field -> Arrays.stream(Objects.requireNonNull(values.getRecordComponents()))
                                .anyMatch(each -> each.getName().equals(field.getName())))
                        .collect(Collectors.toMap(
                                field -> field.getName().toLowerCase(Locale.ROOT), Function.identity()))
                : Map.of();
    }
}
