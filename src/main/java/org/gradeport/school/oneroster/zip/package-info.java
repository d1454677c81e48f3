/// Opens a zip within its limits.
@NullMarked
package org.gradeport.school.oneroster.zip;

import org.jspecify.annotations.NullMarked;
