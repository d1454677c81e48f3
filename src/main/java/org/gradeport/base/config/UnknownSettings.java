package org.gradeport.base.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/// Finds names that no setting has, and the setting that was likely meant.
final class UnknownSettings {

    /// Read by the script `portal`.
    static final Set<String> OF_THE_SCRIPT = Set.of("GRADEPORT_HEAP");

    private static final String FILE = "_FILE";
    private static final String OURS = "gradeport.";

    /// Kubernetes and Docker set these for services of these names.
    private static final Pattern SERVICE = Pattern.compile("\\w+_(SERVICE_(HOST|PORT\\w*)|PORT(_\\d+_(TCP|UDP)\\w*)?)");

    private final SettingCatalogue catalogue;
    private final ConfigurableEnvironment environment;
    private final Map<String, Setting> variables;

    UnknownSettings(SettingCatalogue catalogue, ConfigurableEnvironment environment) {
        this.catalogue = catalogue;
        this.environment = environment;
        this.variables = new TreeMap<>(catalogue.byVariable());
    }

    /// A sentence for each name.
    List<String> warnings() {
        return Stream.concat(ofVariables(), ofFiles()).toList();
    }

    private Stream<String> ofVariables() {
        return names().stream().filter(name -> !isKnown(name)).sorted().flatMap(this::warning);
    }

    private Set<String> names() {
        Object system = Optional.ofNullable(environment
                        .getPropertySources()
                        .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .<Object>map(source -> source.getSource())
                .orElse(Map.of());
        return system instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    private boolean isKnown(String name) {
        String plain = withoutFile(name);
        return variables.containsKey(plain)
                || OF_THE_SCRIPT.contains(name)
                || SERVICE.matcher(name).matches()
                || catalogue.families().anyMatch(family -> family.has(plain));
    }

    private static String withoutFile(String name) {
        return name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
    }

    private Stream<String> warning(String name) {
        String plain = withoutFile(name);
        Optional<String> meant = catalogue
                .families()
                .filter(family -> family.covers(plain))
                .findFirst()
                .map(family -> family.meantBy(plain))
                .orElseGet(() -> NearestName.of(plain, variables.keySet().stream()));
        return meant.isEmpty() && !name.startsWith("GRADEPORT_")
                ? Stream.empty()
                : Stream.of("The variable %s is no setting%s"
                        .formatted(name, hint(meant.map(it -> it + name.substring(plain.length())))));
    }

    private static String hint(Optional<String> meant) {
        return meant.map(". Was %s meant?"::formatted).orElse(" of the portal; it has no effect.");
    }

    private Stream<String> ofFiles() {
        return EmptyIsUnset.files(environment).stream()
                .filter(file -> !file.getName().contains("class path resource"))
                .flatMap(this::unknown);
    }

    private Stream<String> unknown(OriginTrackedMapPropertySource file) {
        return file.getSource().keySet().stream()
                .filter(key -> !isProperty(key))
                .flatMap(key -> unknown(file, key).stream());
    }

    private Optional<String> unknown(OriginTrackedMapPropertySource file, String key) {
        Optional<String> meant = NearestName.of(key, known());
        return meant.isEmpty() && !key.startsWith(OURS)
                ? Optional.empty()
                : Optional.of("%s has %s, which is no setting%s".formatted(file.getName(), key, hint(meant)));
    }

    private boolean isProperty(String key) {
        ConfigurationPropertyName name = SettingFamily.withoutIndex(ConfigurationPropertyName.adapt(key, '.'));
        return variables.containsKey(key)
                || catalogue.settings().stream()
                        .map(each -> ConfigurationPropertyName.of(each.property()))
                        .anyMatch(name::equals)
                || catalogue.families().anyMatch(family -> family.entry(name).isPresent());
    }

    private Stream<String> known() {
        return Stream.concat(catalogue.settings().stream().map(Setting::property), variables.keySet().stream());
    }
}
