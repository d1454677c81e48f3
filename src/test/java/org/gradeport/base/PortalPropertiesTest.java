package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

class PortalPropertiesTest {

    @Test
    void without_a_setting_the_zone_is_that_of_the_machine() throws IOException {
        assertThat(started(Map.of()).zone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void operators_set_it_by_their_environment() throws IOException {
        PortalProperties portal = started(Map.of("GRADEPORT_ZONE", "Europe/Athens", "GRADEPORT_NAME", "Springfield"));
        assertThat(portal.zone()).isEqualTo(ZoneId.of("Europe/Athens"));
        assertThat(portal.name()).isEqualTo("Springfield");
    }

    /// The settings of a start, without those of this test run.
    private static PortalProperties started(Map<String, Object> environment) throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        MutablePropertySources sources = settings.getPropertySources();
        sources.forEach(source -> sources.remove(source.getName()));
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        sources.addLast(new MapPropertySource("port", Map.of("server.port", "8080")));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .forEach(sources::addLast);
        return Binder.get(settings).bind("gradeport", PortalProperties.class).get();
    }
}
