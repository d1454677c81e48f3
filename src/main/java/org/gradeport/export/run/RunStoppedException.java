package org.gradeport.export.run;

import java.io.IOException;

/// Ends a run from within.
class RunStoppedException extends IOException {

    private static final long serialVersionUID = 1L;

    RunStoppedException(StopReason reason) {
        super("The run was stopped: " + reason);
    }
}
