/// The job: request, queue, run, file.
@NullMarked
@ApplicationModule(allowedDependencies = {"table", "dataset", "format", "storage", "security", "base"})
package org.gradeport.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
