/// The datasets of the school's records, one class each.
@NullMarked
package org.gradeport.dataset.records;

import org.jspecify.annotations.NullMarked;
