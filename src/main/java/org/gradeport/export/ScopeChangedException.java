package org.gradeport.export;

import org.gradeport.base.Texts;
import org.springframework.security.access.AccessDeniedException;

/// A file contains rows that the actor may not see any more.
public class ScopeChangedException extends AccessDeniedException {

    public ScopeChangedException() {
        super(Texts.say("export.refused.scope"));
    }
}
