@NullMarked
package org.gradeport.dataset.sql;

import org.jspecify.annotations.NullMarked;
