@NullMarked
package org.gradeport.schedule;

import org.jspecify.annotations.NullMarked;
