/// Stages the rows of a package.
@NullMarked
package org.gradeport.school.oneroster.stage;

import org.jspecify.annotations.NullMarked;
