package org.gradeport.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/// Starts the portal of a test with all switches off, and with retention settings from the environment.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@TestPropertySource(
        properties = {
            "ENABLE_MAINTENANCE_SCHEDULER=false",
            "ENABLE_EMAIL_NOTIFICATIONS=false",
            "ENABLE_SCHEDULER=false",
            "ENABLE_PERFORMANCE_MONITOR=false",
            "GRADEPORT_SWAGGER_UI=false",
            "GRADEPORT_GRAPHQL_PAGE=false",
            "EXPORT_RETENTION_DAYS=12",
            "EXPORT_CLEANUP_SCHEDULE=weekly"
        })
public @interface AllSwitchedOff {}
