@NullMarked
package org.gradeport.retention.sweep;

import org.jspecify.annotations.NullMarked;
