/// Where finished files live.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gradeport.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
