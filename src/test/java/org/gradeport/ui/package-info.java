@NullMarked
package org.gradeport.ui;

import org.jspecify.annotations.NullMarked;
