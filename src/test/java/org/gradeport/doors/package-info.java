@NullMarked
package org.gradeport.doors;

import org.jspecify.annotations.NullMarked;
