@NullMarked
package org.gradeport.schedule.rule;

import org.jspecify.annotations.NullMarked;
