/// Records one row of metrics per run.
@NullMarked
package org.gradeport.metrics.run;

import org.jspecify.annotations.NullMarked;
