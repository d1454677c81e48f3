/// Files of exports as HTTP answers.
@NullMarked
package org.gradeport.export.download;

import org.jspecify.annotations.NullMarked;
