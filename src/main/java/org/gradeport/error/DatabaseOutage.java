package org.gradeport.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Recognises failures of the connection to the database.
public final class DatabaseOutage {

    /// The pool's message, without an SQL state, for a broken connection.
    private static final String CLOSED = "Connection is closed";

    private DatabaseOutage() {}

    /// Whether the database could not be reached.
    public static boolean isCauseOf(@Nullable Throwable thrown) {
        return Causes.of(thrown).anyMatch(DatabaseOutage::isIt);
    }

    /// Class 08 is a connection that failed (SQL:2016, 24.1).
    private static boolean isIt(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case CannotCreateTransactionException e -> true;
            case CannotGetJdbcConnectionException e -> true;
            case SQLException e -> String.valueOf(e.getSQLState()).startsWith("08") || CLOSED.equals(e.getMessage());
            default -> false;
        };
    }
}
