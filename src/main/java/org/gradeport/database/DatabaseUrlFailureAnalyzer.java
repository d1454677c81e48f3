package org.gradeport.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/// Explains any failed start with a URL that is not a MariaDB URL.
final class DatabaseUrlFailureAnalyzer implements FailureAnalyzer {

    private static final String BEGINNING = "jdbc:mariadb:";

    private final Environment environment;

    DatabaseUrlFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String url = environment.getProperty("spring.datasource.url", "");
        return url.isEmpty() || url.startsWith(BEGINNING)
                ? null
                : new FailureAnalysis(
                        "SPRING_DATASOURCE_URL does not begin with %s".formatted(BEGINNING),
                        "Name a MariaDB, such as jdbc:mariadb://db.example.org/gradeport, or leave it out for the database that comes with the portal.",
                        failure);
    }
}
