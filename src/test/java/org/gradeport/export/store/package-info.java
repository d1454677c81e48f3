@NullMarked
package org.gradeport.export.store;

import org.jspecify.annotations.NullMarked;
