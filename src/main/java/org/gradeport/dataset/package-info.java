/// Datasets: what can be exported.
@NullMarked
@ApplicationModule(allowedDependencies = {"table", "base", "school"})
package org.gradeport.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
