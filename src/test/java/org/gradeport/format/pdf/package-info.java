@NullMarked
package org.gradeport.format.pdf;

import org.jspecify.annotations.NullMarked;
