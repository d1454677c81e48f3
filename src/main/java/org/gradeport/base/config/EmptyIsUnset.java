package org.gradeport.base.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;

/// Drops empty settings of the portal from files, so that the default applies.
final class EmptyIsUnset implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        apply(environment);
    }

    static void apply(ConfigurableEnvironment environment) {
        MutablePropertySources sources = environment.getPropertySources();
        for (OriginTrackedMapPropertySource file : files(environment)) {
            sources.replace(
                    file.getName(), new OriginTrackedMapPropertySource(file.getName(), filled(file.getSource()), true));
        }
    }

    /// The files of settings, the packaged one included.
    static List<OriginTrackedMapPropertySource> files(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(OriginTrackedMapPropertySource.class::isInstance)
                .map(OriginTrackedMapPropertySource.class::cast)
                .filter(source -> !source.getName().equals(VariablesFirst.NAME))
                .toList();
    }

    private static Map<String, Object> filled(Map<String, Object> values) {
        Map<String, Object> filled = new LinkedHashMap<>(values);
        filled.entrySet()
                .removeIf(entry -> entry.getKey().startsWith("gradeport.")
                        && entry.getValue().toString().isBlank());
        return filled;
    }
}
