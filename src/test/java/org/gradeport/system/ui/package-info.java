@NullMarked
package org.gradeport.system.ui;

import org.jspecify.annotations.NullMarked;
