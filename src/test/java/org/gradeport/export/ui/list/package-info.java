@NullMarked
package org.gradeport.export.ui.list;

import org.jspecify.annotations.NullMarked;
