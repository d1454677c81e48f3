/// Where finished files live.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "error"})
package org.gradeport.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
