/// Records and their import, for programs.
@NullMarked
package org.gradeport.api.records;

import org.jspecify.annotations.NullMarked;
