@NullMarked
package org.gradeport.api.retention;

import org.jspecify.annotations.NullMarked;
