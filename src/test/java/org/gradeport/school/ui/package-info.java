@NullMarked
package org.gradeport.school.ui;

import org.jspecify.annotations.NullMarked;
