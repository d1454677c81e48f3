@NullMarked
package org.gradeport.export;

import org.jspecify.annotations.NullMarked;
