/// Who may see and export what.
@NullMarked
package org.gradeport.export.access;

import org.jspecify.annotations.NullMarked;
