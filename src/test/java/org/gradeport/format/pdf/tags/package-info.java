@NullMarked
package org.gradeport.format.pdf.tags;

import org.jspecify.annotations.NullMarked;
