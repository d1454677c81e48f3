/// Schedules: saved requests with rules, and the history of their runs.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "database",
            "ui",
            "ui :: filter",
            "error",
            "security",
            "dataset",
            "export"
        })
package org.gradeport.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
