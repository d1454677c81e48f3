/// The page of one export.
@NullMarked
package org.gradeport.export.ui.page;

import org.jspecify.annotations.NullMarked;
