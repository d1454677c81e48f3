/// One class is one source of concerns.
@NullMarked
package org.gradeport.attention.source;

import org.jspecify.annotations.NullMarked;
