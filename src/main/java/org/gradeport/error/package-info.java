/// Problems as pages and answers.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "ui"})
package org.gradeport.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
