@NullMarked
package org.gradeport.metrics.statistics;

import org.jspecify.annotations.NullMarked;
