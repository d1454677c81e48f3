/// The page for the school's records.
@NullMarked
package org.gradeport.school.ui;

import org.jspecify.annotations.NullMarked;
