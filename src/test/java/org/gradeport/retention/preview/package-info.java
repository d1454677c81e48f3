@NullMarked
package org.gradeport.retention.preview;

import org.jspecify.annotations.NullMarked;
