/// The embedded MariaDB, locks, the database's clock, and checks of the connection.
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.gradeport.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
