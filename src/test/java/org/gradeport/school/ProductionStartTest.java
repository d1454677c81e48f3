package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ProductionStartTest {

    @Autowired
    SampleSchool sample;

    @Autowired
    SampleSchoolProperties properties;

    @Test
    void a_start_on_an_external_database_loads_nothing() {
        assertThat(properties.databaseUrl()).startsWith("jdbc:mariadb:");
        assertThat(sample.isLoaded()).isFalse();
        assertThat(sample.isWanted()).isFalse();
    }
}
