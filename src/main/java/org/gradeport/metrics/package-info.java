/// Figures of every run, statistics, dashboard and report.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "ui",
            "ui :: filter",
            "security",
            "storage",
            "system",
            "format",
            "dataset",
            "export",
            "schedule",
            "notice"
        })
package org.gradeport.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
