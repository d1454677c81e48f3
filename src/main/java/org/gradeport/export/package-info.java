/// The job: request, queue, run, file.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "database",
            "ui",
            "security",
            "storage",
            "system",
            "format",
            "dataset",
            "retention"
        })
package org.gradeport.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
