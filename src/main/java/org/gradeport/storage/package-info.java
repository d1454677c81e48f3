/// Stores finished files; `gradeport.storage.kind` chooses the kind of store.
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "error"})
package org.gradeport.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
