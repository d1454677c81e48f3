/// Policy, preview and sweeps, for programs.
@NullMarked
package org.gradeport.api.retention;

import org.jspecify.annotations.NullMarked;
