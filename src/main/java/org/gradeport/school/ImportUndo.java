package org.gradeport.school;

/// Undoes the last import.
public interface ImportUndo {

    /// Brings the records back to what they were before this import, in one transaction.
    ///
    /// @throws NoImportException if there is no such import
    /// @throws NoUndoException if it cannot be undone
    /// @throws ImportRunningException if another import runs
    void run(long id);

    /// There is no import with this id.
    final class NoImportException extends RuntimeException {

        public NoImportException(long id) {
            super("There is no import %d".formatted(id));
        }
    }

    /// The import cannot be undone, as the message says.
    final class NoUndoException extends RuntimeException {

        public NoUndoException(String reason) {
            super(reason);
        }
    }
}
