@NullMarked
package org.gradeport.format.excel;

import org.jspecify.annotations.NullMarked;
