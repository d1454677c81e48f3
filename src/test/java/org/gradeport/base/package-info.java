@NullMarked
package org.gradeport.base;

import org.jspecify.annotations.NullMarked;
