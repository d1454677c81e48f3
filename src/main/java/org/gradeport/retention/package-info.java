/// How long files live: the policy, its preview, and the sweep.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "error",
            "database",
            "ui",
            "security",
            "storage",
            "system",
            "format",
            "dataset",
            "export",
            "schedule"
        })
package org.gradeport.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
