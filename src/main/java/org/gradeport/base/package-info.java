/// Shared by all packages: settings, clock, texts, and the format of sizes and times.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gradeport.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
