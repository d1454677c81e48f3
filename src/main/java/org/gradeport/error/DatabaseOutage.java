package org.gradeport.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Tells a database that cannot be reached from one that refused something.
public final class DatabaseOutage {

    /// What the pool says, without a state, of a connection that broke under it.
    private static final String CLOSED = "Connection is closed";

    private DatabaseOutage() {}

    /// Whether this failed because the database could not be reached.
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
