/// Files, fields and rules of the OneRoster CSV binding.
@NullMarked
package org.gradeport.school.oneroster.binding;

import org.jspecify.annotations.NullMarked;
