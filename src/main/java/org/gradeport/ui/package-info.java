/// Shared components of the pages, and their frame.
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.gradeport.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
