/// Rows and columns, which datasets produce and formats write.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gradeport.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
