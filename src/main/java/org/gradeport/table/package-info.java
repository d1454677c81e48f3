/// What a row is: the language between datasets and formats.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gradeport.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
