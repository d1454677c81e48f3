package org.gradeport.export;

import org.gradeport.base.Texts;

/// There is no such export, or it is not the asker's; nobody can tell which.
public class ExportNotFoundException extends RuntimeException {

    public ExportNotFoundException(long id) {
        super(Texts.say("export.not-found", id));
    }
}
