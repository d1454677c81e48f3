@NullMarked
package org.gradeport.records;

import org.jspecify.annotations.NullMarked;
