/// How PDF files are written: the frame of a page by Thymeleaf and Flying Saucer, the rows painted onto it.
@NullMarked
package org.gradeport.format.pdf;

import org.jspecify.annotations.NullMarked;
