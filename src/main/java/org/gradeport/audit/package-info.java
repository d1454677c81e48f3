/// Who requested, downloaded and changed what: an append-only trail.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui", "ui :: filter"})
package org.gradeport.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
