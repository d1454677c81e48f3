/// Totals by day and the statistics made of them.
@NullMarked
package org.gradeport.metrics.statistics;

import org.jspecify.annotations.NullMarked;
