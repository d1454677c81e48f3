package org.gradeport.base.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// The settings of a start with these variables and this file in its data folder, without those of the test run.
final class Started {

    private final Map<String, Object> variables = new HashMap<>();
    private final ConfigurableEnvironment environment;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Started(Path data, Map<String, String> variables) {
        this.variables.put("GRADEPORT_DATA_DIR", data.toString());
        this.variables.putAll(variables);
        this.environment = environment();
    }

    static void write(Path data, String yaml) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("application.yml"), yaml);
    }

    /// Before any file is read.
    ConfigurableEnvironment environment() {
        StandardEnvironment settings = new StandardEnvironment();
        MutablePropertySources sources = settings.getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        sources.replace(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return settings;
    }

    /// After [#report()] with what files have.
    ConfigurableEnvironment settings() {
        return environment;
    }

    int report() {
        return new SettingsReport(new PrintStream(out, true, StandardCharsets.UTF_8)).print(environment);
    }

    /// What `./portal config` prints.
    String printed() {
        report();
        return out.toString(StandardCharsets.UTF_8);
    }

    /// The line of a variable, with single spaces.
    String line(String variable) {
        return printed()
                .lines()
                .filter(line -> line.startsWith(variable + " "))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ");
    }

    /// The values of these settings.
    List<SettingValue> values(List<Setting> settings) {
        report();
        return settings.stream()
                .map(setting -> SettingValue.of(setting, environment))
                .toList();
    }
}
