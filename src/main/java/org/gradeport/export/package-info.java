/// Exports: request, queue, run, file.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "database",
            "error",
            "ui",
            "ui :: filter",
            "security",
            "storage",
            "system",
            "format",
            "dataset"
        })
package org.gradeport.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
