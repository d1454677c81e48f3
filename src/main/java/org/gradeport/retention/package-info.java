/// How long files live: the policy, its preview, and the sweep that carries it out.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"export", "schedule", "dataset", "format", "storage", "security", "table", "base"})
package org.gradeport.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
