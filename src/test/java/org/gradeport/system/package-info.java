@NullMarked
package org.gradeport.system;

import org.jspecify.annotations.NullMarked;
