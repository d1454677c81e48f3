/// Reads the rows of a dataset from one snapshot.
@NullMarked
package org.gradeport.dataset.read;

import org.jspecify.annotations.NullMarked;
