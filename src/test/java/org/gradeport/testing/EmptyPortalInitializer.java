package org.gradeport.testing;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/// Gives a test context, before other initializers, an empty database, an empty data folder and the tests' mail server.
@Order(0)
public class EmptyPortalInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "management.prometheus.metrics.export.enabled=true",
                        "spring.datasource.url=" + TestDatabase.freshUrl(),
                        "spring.datasource.username=" + TestDatabase.username(),
                        "spring.datasource.password=" + TestDatabase.password(),
                        "gradeport.schedule.tick=false",
                        "gradeport.retention.tick=false",
                        "gradeport.mail.host=127.0.0.1",
                        "gradeport.mail.port=" + TestMailServer.port(),
                        "gradeport.mail.use-tls=false",
                        "gradeport.mail.timeout=20s",
                        "gradeport.mail.attachment-limit=100KB",
                        "gradeport.data-dir="
                                + Path.of(
                                        "target", "test-data", UUID.randomUUID().toString()))
                .applyTo(context);
    }
}
