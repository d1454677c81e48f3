/// Single records and what belongs to them, within the scope of who asks.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "school", "dataset", "export"})
package org.gradeport.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
