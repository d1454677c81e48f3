@NullMarked
package org.gradeport.stories;

import org.jspecify.annotations.NullMarked;
