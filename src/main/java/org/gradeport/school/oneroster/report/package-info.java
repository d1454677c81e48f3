/// Collects findings.
@NullMarked
package org.gradeport.school.oneroster.report;

import org.jspecify.annotations.NullMarked;
