/// Figures of every run, what they come to, and what needs a person.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "table",
            "base",
            "ui",
            "security",
            "storage",
            "format",
            "dataset",
            "export",
            "schedule",
            "notice",
            "attention"
        })
package org.gradeport.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
