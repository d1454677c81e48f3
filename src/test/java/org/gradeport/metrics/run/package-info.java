@NullMarked
package org.gradeport.metrics.run;

import org.jspecify.annotations.NullMarked;
