package org.gradeport.base.config;

import java.util.Comparator;
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
        return variables.containsKey(name)
                || (name.endsWith(FILE) && variables.containsKey(withoutFile(name)))
                || OF_THE_SCRIPT.contains(name)
                || SERVICE.matcher(name).matches()
                || families().flatMap(UnknownSettings::prefixes).anyMatch(name::startsWith);
    }

    /// Spring reads the entries of a map only under a name without the hyphens of its property.
    private static Stream<String> prefixes(Setting family) {
        return Stream.of(family.property(), family.property().replace("-", ""))
                .map(property -> Setting.variableOf(property) + "_");
    }

    private static String withoutFile(String name) {
        return name.substring(0, name.length() - FILE.length());
    }

    private Stream<String> warning(String name) {
        Optional<String> meant = nearest(name, variables.keySet().stream());
        return meant.isEmpty() && !name.startsWith("GRADEPORT_")
                ? Stream.empty()
                : Stream.of("The variable %s is no setting%s".formatted(name, hint(meant)));
    }

    private static String hint(Optional<String> meant) {
        return meant.map(". Was %s meant?"::formatted).orElse(" of the portal; it has no effect.");
    }

    private Stream<String> ofFiles() {
        return EmptyIsUnset.files(environment).stream().flatMap(this::unknown);
    }

    private Stream<String> unknown(OriginTrackedMapPropertySource file) {
        return file.getSource().keySet().stream()
                .filter(key -> key.startsWith("gradeport.") && !isProperty(key))
                .map(key -> "%s has %s, which is no setting%s"
                        .formatted(file.getName(), key, hint(nearest(key, properties()))));
    }

    private boolean isProperty(String key) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
        return properties().map(ConfigurationPropertyName::of).anyMatch(name::equals)
                || families()
                        .anyMatch(family ->
                                ConfigurationPropertyName.of(family.property()).isAncestorOf(name));
    }

    private Stream<Setting> families() {
        return catalogue.settings().stream().filter(setting -> setting.isFamily() || setting.isList());
    }

    private Stream<String> properties() {
        return catalogue.settings().stream().map(Setting::property);
    }

    private static Optional<String> nearest(String name, Stream<String> known) {
        return known.filter(each -> isNear(name, each)).min(Comparator.comparingInt(each -> distance(name, each)));
    }

    /// Few letters differ, or one name goes on where the other ends: `SMTP_HOSTNAME`, `GRADEPORT_SMTP_HOST`.
    private static boolean isNear(String name, String known) {
        return distance(name, known) <= Math.max(1, known.length() / 6)
                || (name.contains("_") && known.startsWith(name))
                || name.startsWith(known)
                || name.equals("GRADEPORT_" + known);
    }

    /// The number of letters to insert, delete or replace (Levenshtein).
    private static int distance(String first, String second) {
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[second.length()];
    }
}
