/// The embedded MariaDB, locks, idempotency keys, the database's clock, and checks of the connection.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "table"})
package org.gradeport.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
