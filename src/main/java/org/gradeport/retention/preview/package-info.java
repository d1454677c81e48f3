/// What a sweep would do; reads only.
@NullMarked
package org.gradeport.retention.preview;

import org.jspecify.annotations.NullMarked;
