/// The ground every room stands on: settings, clock, frame of the portal, errors, how sizes and times read.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.gradeport.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
