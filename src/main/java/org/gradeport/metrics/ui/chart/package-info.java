/// Charts on pages.
@NullMarked
package org.gradeport.metrics.ui.chart;

import org.jspecify.annotations.NullMarked;
