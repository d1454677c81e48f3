/// Writes the pages of a PDF file.
@NullMarked
package org.gradeport.format.pdf.file;

import org.jspecify.annotations.NullMarked;
