/// Writes PDF files: Thymeleaf and Flying Saucer render the frame of a page, and rows are painted on it.
@NullMarked
package org.gradeport.format.pdf;

import org.jspecify.annotations.NullMarked;
