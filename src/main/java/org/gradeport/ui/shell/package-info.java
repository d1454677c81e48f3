/// Initialises pages: shell, language, texts and scripts.
@NullMarked
package org.gradeport.ui.shell;

import org.jspecify.annotations.NullMarked;
