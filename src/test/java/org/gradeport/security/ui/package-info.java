@NullMarked
package org.gradeport.security.ui;

import org.jspecify.annotations.NullMarked;
