package org.gradeport.export;

import org.gradeport.base.Texts;

/// There is no such export, or the actor may not see it; both look the same.
public class ExportNotFoundException extends RuntimeException {

    public ExportNotFoundException(long id) {
        super(Texts.say("export.not-found", id));
    }
}
