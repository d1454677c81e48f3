package org.gradeport.error;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Recognises failures of the database that end by themselves: it cannot be reached, takes no writes, or has broken off
/// the transaction for another one.
public final class DatabaseOutage {

    /// The pool's message, without an SQL state, for a broken connection.
    private static final String CLOSED = "Connection is closed";

    private DatabaseOutage() {}

    /// Deadlock, lock wait timeout, row changed since the snapshot, too many connections of the user, read-only mode.
    private static final Set<Integer> PASSING = Set.of(1213, 1205, 1020, 1203, 1836);

    /// The server runs with an option that forbids the statement, such as `--read-only`.
    private static final int FORBIDDEN_BY_OPTION = 1290;

    /// Whether the database could not do it now, and can do it later.
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
            case SQLException e -> isIt(e);
            default -> false;
        };
    }

    private static boolean isIt(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return String.valueOf(e.getSQLState()).startsWith("08")
                || CLOSED.equals(message)
                || PASSING.contains(e.getErrorCode())
                || (e.getErrorCode() == FORBIDDEN_BY_OPTION && message.contains("read-only"));
    }
}
