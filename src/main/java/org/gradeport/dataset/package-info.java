/// What can be exported.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "school", "table"})
package org.gradeport.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
