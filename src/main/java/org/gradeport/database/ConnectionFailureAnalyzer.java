package org.gradeport.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/// Explains a start that fails because its MariaDB cannot be reached.
final class ConnectionFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int DENIED_DATABASE = 1044;
    private static final int UNKNOWN_DATABASE = 1049;

    private final Environment environment;

    ConnectionFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String what = what(cause);
        if (what == null) {
            return null;
        }
        String url = environment.getProperty("spring.datasource.url", "the embedded database");
        return new FailureAnalysis(
                "%s: %s (%s)".formatted(what, cause.getMessage(), withoutQuery(url)),
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the server runs.",
                cause);
    }

    /// Class 08 is a connection that failed, class 28 one that was refused (SQL:2016, 24.1).
    private static @Nullable String what(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("08")) {
            return "The database cannot be reached";
        } else if (state.startsWith("28")) {
            return "The database does not let the portal in";
        }
        return cause.getErrorCode() == UNKNOWN_DATABASE || cause.getErrorCode() == DENIED_DATABASE
                ? "There is no such database, or this account may not use it"
                : null;
    }

    /// A URL's query may hold a password.
    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
