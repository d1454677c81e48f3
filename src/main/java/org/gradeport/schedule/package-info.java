/// Rules that request exports: when they run, what became of each due time.
@NullMarked
@ApplicationModule(allowedDependencies = {"table", "base", "database", "ui", "ui :: filter", "error", "security", "dataset", "export"})
package org.gradeport.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
