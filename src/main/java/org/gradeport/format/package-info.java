/// Formats: how rows are written; the only package that uses the writer libraries.
@NullMarked
@ApplicationModule(allowedDependencies = {"table", "base"})
package org.gradeport.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
