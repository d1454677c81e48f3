/// Totals by day and what they add up to.
@NullMarked
package org.gradeport.metrics.statistics;

import org.jspecify.annotations.NullMarked;
