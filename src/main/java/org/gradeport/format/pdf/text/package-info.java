/// Typesets text in the fonts of a PDF.
@NullMarked
package org.gradeport.format.pdf.text;

import org.jspecify.annotations.NullMarked;
