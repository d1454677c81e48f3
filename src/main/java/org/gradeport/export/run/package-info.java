/// The queue, the worker and one attempt.
@NullMarked
package org.gradeport.export.run;

import org.jspecify.annotations.NullMarked;
