/// Mails about exports and schedules, their links, and the outbox.
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
            "system",
            "format",
            "dataset",
            "export",
            "schedule",
            "link",
            "storage"
        })
package org.gradeport.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
