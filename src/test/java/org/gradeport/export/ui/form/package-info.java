@NullMarked
package org.gradeport.export.ui.form;

import org.jspecify.annotations.NullMarked;
