package org.gradeport.base.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/configuration.md, with docs/storage.md for the kinds of store, lists every setting, and no other.
class DocumentedSettingsTest {

    private static final List<String> PAGES = List.of("configuration.md", "storage.md");
    private static final Pattern ROW = Pattern.compile("^\\|.*`.*\\|$");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    private static final Pattern PROPERTY = Pattern.compile("`([a-z]+(?:\\.[a-z0-9-]+)+)`");

    private final SettingCatalogue catalogue = SettingCatalogue.ofPortal();

    @Test
    void every_setting_has_a_row_and_every_row_a_setting() throws IOException {
        Set<String> variables = named(VARIABLE, 1);
        Map<String, Setting> known = catalogue.byVariable();
        assertThat(catalogue.settings())
                .filteredOn(setting -> !setting.isFamily())
                .filteredOn(setting -> variables.stream().noneMatch(name -> setting.equals(known.get(name))))
                .as("settings without a row")
                .isEmpty();
        variables.removeAll(known.keySet());
        variables.removeAll(UnknownSettings.OF_THE_SCRIPT);
        assertThat(variables).as("variables of no setting").isEmpty();
    }

    @Test
    void each_row_names_the_property_of_its_variable() throws IOException {
        Map<String, Setting> known = catalogue.byVariable();
        for (List<String> row : rows()) {
            List<String> properties = found(PROPERTY, row.get(2)).toList();
            found(VARIABLE, row.get(1))
                    .filter(_ -> !properties.isEmpty())
                    .forEach(variable -> assertThat(properties)
                            .as("the property of %s", variable)
                            .contains(
                                    Objects.requireNonNull(known.get(variable)).property()));
        }
    }

    private Set<String> named(Pattern pattern, int column) throws IOException {
        return rows().stream().flatMap(row -> found(pattern, row.get(column))).collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, String cell) {
        return pattern.matcher(cell).results().map(result -> result.group(1));
    }

    private static List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String page : PAGES) {
            Files.readAllLines(Path.of("docs", page)).stream()
                    .filter(line -> ROW.matcher(line).matches())
                    .map(line -> List.of(line.split("\\|")))
                    .forEach(rows::add);
        }
        return rows;
    }
}
