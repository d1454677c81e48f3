/// The preview of a sweep; only reads.
@NullMarked
package org.gradeport.retention.preview;

import org.jspecify.annotations.NullMarked;
