/// Nodes, heartbeats, switches and the state of the database.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "database", "ui"})
package org.gradeport.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
