/// The school's records: their schema, the OneRoster import and the sample school.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui", "ui :: filter", "error", "security"})
package org.gradeport.school;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
