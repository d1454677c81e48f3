package org.gradeport.export;

import org.springframework.security.access.AccessDeniedException;

/// A file holds rows that its owner may not see any more.
public class ScopeChangedException extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    ScopeChangedException() {
        super("You no longer teach every class in this file. Run it again to get the rows you may see now.");
    }
}
