/// Measures the whole portal: `./portal bench`.
@NullMarked
package org.gradeport.bench;

import org.jspecify.annotations.NullMarked;
