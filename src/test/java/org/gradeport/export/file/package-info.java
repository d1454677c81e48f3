@NullMarked
package org.gradeport.export.file;

import org.jspecify.annotations.NullMarked;
