@NullMarked
package org.gradeport.api.schedules;

import org.jspecify.annotations.NullMarked;
