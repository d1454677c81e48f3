/// Shared components and the layout of the pages.
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.gradeport.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
