/// Who asked for, downloaded and changed what: a trail that is only ever added to.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui"})
package org.gradeport.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
