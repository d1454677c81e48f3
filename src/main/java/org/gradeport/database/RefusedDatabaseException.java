package org.gradeport.database;

/// The portal does not start on this database.
final class RefusedDatabaseException extends RuntimeException {

    private final String action;

    /// @param action what to do
    RefusedDatabaseException(String message, String action) {
        super(message);
        this.action = action;
    }

    String action() {
        return action;
    }
}
