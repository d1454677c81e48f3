@NullMarked
package org.gradeport.notice.ui;

import org.jspecify.annotations.NullMarked;
