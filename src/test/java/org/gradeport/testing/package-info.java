@NullMarked
package org.gradeport.testing;

import org.jspecify.annotations.NullMarked;
