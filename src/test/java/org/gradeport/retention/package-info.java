@NullMarked
package org.gradeport.retention;

import org.jspecify.annotations.NullMarked;
