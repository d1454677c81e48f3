/// Mails about exports and schedules: what became of them, their links, the outbox.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"export", "schedule", "link", "dataset", "format", "table", "security", "base"})
package org.gradeport.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
