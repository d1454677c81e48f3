/// Writes staged records into the records.
@NullMarked
package org.gradeport.school.oneroster.merge;

import org.jspecify.annotations.NullMarked;
