package org.gradeport.base;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells a database that cannot be reached from one that refused something.
public final class DatabaseAway {

    private static final int LONGEST_CHAIN = 50;

    private DatabaseAway() {}

    /// Whether this failed because the database could not be reached.
    public static boolean explains(@Nullable Throwable thrown) {
        return chain(thrown).anyMatch(DatabaseAway::isIt);
    }

    /// What the network or the server said.
    static String words(Throwable thrown) {
        return chain(thrown)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElse("it does not say why");
    }

    /// Class 08 is a connection that failed (SQL:2016, 24.1).
    private static boolean isIt(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLException e -> String.valueOf(e.getSQLState()).startsWith("08");
            default -> false;
        };
    }

    private static Stream<Throwable> chain(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, DatabaseAway::cause)
                .limit(LONGEST_CHAIN)
                .map(Objects::requireNonNull);
    }

    private static @Nullable Throwable cause(@Nullable Throwable thrown) {
        return thrown == null ? null : thrown.getCause();
    }
}
