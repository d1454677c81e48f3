@NullMarked
package org.gradeport.attention.source;

import org.jspecify.annotations.NullMarked;
