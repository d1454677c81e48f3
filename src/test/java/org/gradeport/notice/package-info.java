@NullMarked
package org.gradeport.notice;

import org.jspecify.annotations.NullMarked;
