/// How CSV files are written.
@NullMarked
package org.gradeport.format.csv;

import org.jspecify.annotations.NullMarked;
