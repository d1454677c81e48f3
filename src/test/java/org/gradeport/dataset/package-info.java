@NullMarked
package org.gradeport.dataset;

import org.jspecify.annotations.NullMarked;
