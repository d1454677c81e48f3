@NullMarked
package org.gradeport.export.run;

import org.jspecify.annotations.NullMarked;
