/// The MariaDB that comes with the portal when no other is named.
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.gradeport.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
