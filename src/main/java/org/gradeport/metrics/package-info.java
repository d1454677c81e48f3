/// Figures of every run, what they come to, and what needs a person.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "dataset",
            "format",
            "export",
            "notice",
            "retention",
            "schedule",
            "storage",
            "security",
            "base"
        })
package org.gradeport.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
