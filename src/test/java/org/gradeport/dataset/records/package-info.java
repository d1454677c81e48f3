@NullMarked
package org.gradeport.dataset.records;

import org.jspecify.annotations.NullMarked;
