@NullMarked
package org.gradeport.metrics;

import org.jspecify.annotations.NullMarked;
