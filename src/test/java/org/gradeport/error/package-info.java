@NullMarked
package org.gradeport.error;

import org.jspecify.annotations.NullMarked;
