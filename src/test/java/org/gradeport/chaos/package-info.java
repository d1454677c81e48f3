/// Two portals under faults: the run, its report and its test.
@NullMarked
package org.gradeport.chaos;

import org.jspecify.annotations.NullMarked;
