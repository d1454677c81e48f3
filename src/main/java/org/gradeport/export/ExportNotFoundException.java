package org.gradeport.export;

/// There is no such export, or it is not the asker's; nobody can tell which.
public class ExportNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExportNotFoundException(long id) {
        super("There is no export " + id);
    }
}
