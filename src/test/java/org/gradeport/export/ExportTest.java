package org.gradeport.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gradeport.testing.PortalTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/// A test of exports in the whole portal, with a controlled dataset, format and accounts.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@Import(ExportTest.Fakes.class)
// Springdoc keeps what describes the API in the process: its fakes would come into the descriptions of other contexts.
@TestPropertySource(properties = {"gradeport.export.retry-delay=50ms", "springdoc.api-docs.enabled=false"})
@interface ExportTest {

    @TestConfiguration
    class Fakes {

        @Bean
        FakeDataset fakeDataset() {
            return new FakeDataset();
        }

        @Bean
        FakeFormat fakeFormat() {
            return new FakeFormat();
        }

        @Bean
        RecordedEvents heard() {
            return new RecordedEvents();
        }

        @Bean
        @Primary
        TestActors people() {
            return new TestActors();
        }
    }
}
