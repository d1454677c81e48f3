@NullMarked
package org.gradeport.format.pdf.text;

import org.jspecify.annotations.NullMarked;
