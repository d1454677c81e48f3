@NullMarked
package org.gradeport.ui.shell;

import org.jspecify.annotations.NullMarked;
