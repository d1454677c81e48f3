package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import org.gradeport.error.BodyLimitFilter.RequestProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

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

    @Test
    void a_limit_of_requests_under_which_no_page_works_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestProperties(DataSize.ofKilobytes(63)))
                .withMessage("gradeport.request.max-size must be at least 64KB");
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
