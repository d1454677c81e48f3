@NullMarked
package org.gradeport.format.csv;

import org.jspecify.annotations.NullMarked;
