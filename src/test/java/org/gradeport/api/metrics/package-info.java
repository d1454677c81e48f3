@NullMarked
package org.gradeport.api.metrics;

import org.jspecify.annotations.NullMarked;
