/// The REST API. No logic.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "error",
            "security",
            "storage",
            "school",
            "format",
            "dataset",
            "export",
            "export :: download",
            "schedule",
            "retention",
            "metrics",
            "attention",
            "records",
            "ui"
        })
package org.gradeport.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
