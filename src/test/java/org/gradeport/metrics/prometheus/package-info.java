@NullMarked
package org.gradeport.metrics.prometheus;

import org.jspecify.annotations.NullMarked;
