/// Computes the positions of columns and rows on pages.
@NullMarked
package org.gradeport.format.pdf.layout;

import org.jspecify.annotations.NullMarked;
