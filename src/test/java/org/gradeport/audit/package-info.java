@NullMarked
package org.gradeport.audit;

import org.jspecify.annotations.NullMarked;
