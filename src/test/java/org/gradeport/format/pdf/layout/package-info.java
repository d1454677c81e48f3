@NullMarked
package org.gradeport.format.pdf.layout;

import org.jspecify.annotations.NullMarked;
