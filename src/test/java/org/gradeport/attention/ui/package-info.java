@NullMarked
package org.gradeport.attention.ui;

import org.jspecify.annotations.NullMarked;
