package org.gradeport.base.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// All settings, found in the records of properties; their variables are those that the packaged `application.yml`
/// names, else the names of the properties in capitals.
final class SettingCatalogue {

    private static final String ROOT = "org.gradeport";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:.*)?}");

    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final List<BoundRecord> records = new ArrayList<>();
    private final Map<String, String> variables = packagedVariables();

    private SettingCatalogue() {
        add(SpringSettings.class);
        types().forEach(this::add);
        add(SignOnSettings.class);
    }

    /// The settings of this program.
    static SettingCatalogue ofPortal() {
        return Found.CATALOGUE;
    }

    /// Found once, because the search takes a moment.
    private static final class Found {

        static final SettingCatalogue CATALOGUE = new SettingCatalogue();
    }

    /// By property.
    Collection<Setting> settings() {
        return settings.values();
    }

    Optional<Setting> find(String property) {
        return Optional.ofNullable(settings.get(property));
    }

    /// The settings by each name that a variable of the environment may have; of one setting the documented name is
    /// first.
    Map<String, Setting> byVariable() {
        return settings.values().stream()
                .flatMap(each -> Stream.of(
                                each.variable(),
                                Setting.variableOf(each.property()),
                                Setting.variableOf(each.property().replace("-", "")))
                        .distinct()
                        .map(name -> Map.entry(name, each)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
    }

    /// The settings whose names the operator completes.
    Stream<SettingFamily> families() {
        return settings.values().stream().filter(Setting::isFamily).map(SettingFamily::new);
    }

    /// All settings; a map is replaced by those of its entries that are given.
    List<Setting> given(ConfigurableEnvironment environment) {
        return settings.values().stream()
                .flatMap(each -> each.isFamily() ? new SettingFamily(each).entries(environment) : Stream.of(each))
                .toList();
    }

    /// The records of properties, in a fixed order.
    List<BoundRecord> records() {
        return records;
    }

    /// A record and the names of its properties.
    record BoundRecord(String prefix, Class<?> type, Set<String> properties) {}

    private void add(Class<?> type) {
        Map<String, Setting> found = new LinkedHashMap<>();
        collect(prefix(type), type, found);
        found.forEach(settings::putIfAbsent);
        records.add(new BoundRecord(prefix(type), type, found.keySet()));
    }

    private void collect(String prefix, Class<?> type, Map<String, Setting> found) {
        for (Parameter parameter : constructor(type).getParameters()) {
            String property = property(prefix, parameter);
            if (parameter.getType().isRecord()) {
                collect(property, parameter.getType(), found);
            } else {
                found.put(property, setting(type, parameter, property));
            }
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
    }

    private Setting setting(Class<?> type, Parameter parameter, String property) {
        try {
            DefaultValue standard = parameter.getAnnotation(DefaultValue.class);
            return new Setting(
                    property,
                    variables.getOrDefault(property, Setting.variableOf(property)),
                    parameter.getType(),
                    type.getDeclaredField(parameter.getName()),
                    standard == null ? null : String.join(",", standard.value()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String property(String prefix, Parameter parameter) {
        Name named = parameter.getAnnotation(Name.class);
        String name = named == null ? DataObjectPropertyName.toDashedForm(parameter.getName()) : named.value();
        return prefix.isEmpty() ? name : prefix + "." + name;
    }

    private static String prefix(Class<?> type) {
        ConfigurationProperties named = AnnotatedElementUtils.getMergedAnnotation(type, ConfigurationProperties.class);
        return named == null ? "" : named.prefix();
    }

    private static List<Class<?>> types() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(ROOT).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Objects::requireNonNull)
                .sorted()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, SettingCatalogue.class.getClassLoader()))
                .filter(Class::isRecord)
                .toList();
    }

    private static Map<String, String> packagedVariables() {
        try {
            Map<String, String> variables = new HashMap<>();
            for (PropertySource<?> source :
                    new YamlPropertySourceLoader().load("packaged", new ClassPathResource("application.yml"))) {
                variables.putAll(variables((EnumerablePropertySource<?>) source));
            }
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> variables(EnumerablePropertySource<?> source) {
        return Stream.of(source.getPropertyNames())
                .filter(name -> variable(source, name).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), name -> variable(source, name).orElseThrow()));
    }

    private static Optional<String> variable(EnumerablePropertySource<?> source, String name) {
        return Optional.of(VARIABLE.matcher(String.valueOf(source.getProperty(name))))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}
