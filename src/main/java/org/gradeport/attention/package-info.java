/// What needs a person: concerns, their sources and snoozes.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "database",
            "ui",
            "security",
            "security :: token",
            "storage",
            "system",
            "export",
            "schedule",
            "retention",
            "notice",
            "metrics"
        })
package org.gradeport.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
