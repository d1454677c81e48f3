package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gradeport.school.SampleSchoolProperties.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SampleSchoolModeTest {

    @ParameterizedTest
    @CsvSource({
        "AUTO,   '',                       true",
        "AUTO,   jdbc:mariadb://db/school, false",
        "ALWAYS, jdbc:mariadb://db/school, true",
        "NEVER,  '',                       false"
    })
    void the_setting_and_the_database_decide(Mode mode, String url, boolean wanted) {
        assertThat(new SampleSchoolProperties(mode, url).wanted()).isEqualTo(wanted);
    }

    @Test
    void silence_means_auto() {
        SampleSchoolProperties silent = new Binder(new MapConfigurationPropertySource(Map.of("any", "thing")))
                .bindOrCreate("", SampleSchoolProperties.class);
        assertThat(silent).isEqualTo(new SampleSchoolProperties(Mode.AUTO, ""));
    }
}
