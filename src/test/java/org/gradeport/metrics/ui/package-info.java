@NullMarked
package org.gradeport.metrics.ui;

import org.jspecify.annotations.NullMarked;
