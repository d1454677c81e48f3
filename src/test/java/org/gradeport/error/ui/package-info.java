@NullMarked
package org.gradeport.error.ui;

import org.jspecify.annotations.NullMarked;
