package org.gradeport.database;

/// The database server is not supported.
final class UnsupportedServerException extends RuntimeException {

    UnsupportedServerException(String server) {
        super("The database server is %s; the portal needs MariaDB 10.11 or newer.".formatted(server));
    }
}
