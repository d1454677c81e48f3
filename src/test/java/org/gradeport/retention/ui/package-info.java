@NullMarked
package org.gradeport.retention.ui;

import org.jspecify.annotations.NullMarked;
