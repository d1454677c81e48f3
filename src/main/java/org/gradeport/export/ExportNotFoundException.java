package org.gradeport.export;

import org.gradeport.base.Texts;

/// There is no such export, or the actor may not see it; both look the same.
public class ExportNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExportNotFoundException(long id) {
        super(Texts.say("export.not-found", id));
    }
}
