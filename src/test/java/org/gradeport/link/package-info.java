@NullMarked
package org.gradeport.link;

import org.jspecify.annotations.NullMarked;
