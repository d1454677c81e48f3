/// The REST door. No logic.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "school",
            "dataset",
            "format",
            "export",
            "metrics",
            "metrics :: report",
            "retention",
            "schedule",
            "security",
            "base"
        })
package org.gradeport.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
