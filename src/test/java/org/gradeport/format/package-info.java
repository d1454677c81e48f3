@NullMarked
package org.gradeport.format;

import org.jspecify.annotations.NullMarked;
