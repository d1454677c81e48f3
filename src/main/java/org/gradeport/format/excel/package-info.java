/// Writes Excel files: POI builds the workbook, and rows are streamed into it.
@NullMarked
package org.gradeport.format.excel;

import org.jspecify.annotations.NullMarked;
