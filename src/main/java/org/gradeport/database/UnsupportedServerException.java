package org.gradeport.database;

/// The database server is not supported.
final class UnsupportedServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedServerException(String server) {
        super("The database server is %s; the portal needs MariaDB 10.11 or newer.".formatted(server));
    }
}
