@NullMarked
package org.gradeport.storage;

import org.jspecify.annotations.NullMarked;
