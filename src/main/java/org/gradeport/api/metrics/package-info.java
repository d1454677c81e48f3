/// Statistics of runs and reports, for programs.
@NullMarked
package org.gradeport.api.metrics;

import org.jspecify.annotations.NullMarked;
