@NullMarked
package org.gradeport.export.ui;

import org.jspecify.annotations.NullMarked;
