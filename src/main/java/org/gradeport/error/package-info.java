/// Error pages, problem details and limits of requests.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ui"})
package org.gradeport.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
