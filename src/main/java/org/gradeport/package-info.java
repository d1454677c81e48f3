@NullMarked
package org.gradeport;

import org.jspecify.annotations.NullMarked;
