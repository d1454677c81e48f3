/// Writes the structure of an accessible PDF (ISO 14289-1).
@NullMarked
package org.gradeport.format.pdf.tags;

import org.jspecify.annotations.NullMarked;
